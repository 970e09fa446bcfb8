package vn.kheo.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Bước làm với nhiều việc một lần. */
public sealed interface BulkStep {
  /**
   * Phân công: an officer, a leader or both for work underway; what has not been received is
   * received, where a leader is named.
   *
   * @param leaderId leader in charge; null leaves whoever is
   * @param officerId officer; null leaves whoever is
   */
  record Assign(@Nullable Long leaderId, @Nullable Long officerId) implements BulkStep {}

  /** Nhắc those in charge, in words of one's own or none. */
  record Remind(String words) implements BulkStep {}

  /** Đề nghị gia hạn, all to one day and for one reason. */
  record Ask(LocalDate day, String reason) implements BulkStep {}

  /** Quyết định về đề nghị gia hạn, each as asked or all the same. */
  record Decide(Decision decision) implements BulkStep {}

  /** Công nhận hoàn thành. */
  record Accept(@Nullable String remark) implements BulkStep {}

  /** Which it is. */
  default Kind kind() {
    return switch (this) {
      case Assign assign -> Kind.ASSIGN;
      case Remind remind -> Kind.REMIND;
      case Ask ask -> Kind.ASK;
      case Decide decide -> Kind.DECIDE;
      case Accept accept -> Kind.ACCEPT;
    };
  }

  /** Loại bước. */
  enum Kind {
    ASSIGN,
    REMIND,
    ASK,
    DECIDE,
    ACCEPT;

    /** Whether it can be taken back while nothing else has happened. */
    public boolean canBeUndone() {
      return this == ASSIGN || this == ASK || this == DECIDE;
    }
  }
}
