package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import vn.kheo.app.calendar.WrittenDay;

/** Lời trên giấy: how a paper says what the house keeps as a choice; papers are in Vietnamese. */
final class PaperWords {
  private PaperWords() {}

  static String role(Team.Role role) {
    return switch (role) {
      case HEAD -> "Trưởng đoàn";
      case SECRETARY -> "Thư ký đoàn";
      case MEMBER -> "Thành viên";
    };
  }

  static String nature(Finding.Nature nature) {
    return switch (nature) {
      case NOT_DONE -> "Không thực hiện";
      case DONE_WRONGLY -> "Thực hiện không đúng";
      case INCOMPLETE -> "Thực hiện chưa đầy đủ";
      case LATE -> "Thực hiện chậm";
    };
  }

  static String degree(Finding.Degree degree) {
    return switch (degree) {
      case SLIGHT -> "Nhẹ";
      case SERIOUS -> "Nghiêm trọng";
      case VERY_SERIOUS -> "Rất nghiêm trọng";
    };
  }

  /** One day, or from one day to another. */
  static String days(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? WrittenDay.of(from)
        : "từ %s đến %s".formatted(WrittenDay.of(from), WrittenDay.of(to));
  }
}
