package vn.kheo.app.oversight.bulk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.BulkStep;
import vn.kheo.app.directive.Decision;
import vn.kheo.app.oversight.web.Asked;

/** What was typed into one of the forms; stays there when something is missing. */
public record BulkTyped(
    @Nullable String kind,
    @Nullable String leader,
    @Nullable String officer,
    @Nullable String day,
    @Nullable String reason,
    @Nullable String decision,
    @Nullable String remark) {
  static final BulkTyped NONE = new BulkTyped(null, null, null, null, null, null, null);

  /** Thiếu: its words stand under {@code bulk.missing.<what>}. */
  static final class Missing extends RuntimeException {
    Missing(String what) {
      super(what);
    }

    String key() {
      return "bulk.missing." + getMessage();
    }
  }

  /** Whether this form was sent. */
  public boolean is(String one) {
    return one.equals(kind);
  }

  /** What was typed there in that form; blank in every other. */
  public String of(String one, @Nullable String value) {
    return is(one) && value != null ? value : "";
  }

  BulkStep step() {
    return switch (kind == null ? "" : kind) {
      case "ASSIGN" -> {
        Long named = Asked.number(officer);
        Long leads = Asked.number(leader);
        if (named == null && leads == null) {
          throw new Missing("officer");
        }
        yield new BulkStep.Assign(leads, named);
      }
      case "REMIND" -> new BulkStep.Remind(text(remark));
      case "ASK" -> new BulkStep.Ask(date(), said());
      case "DECIDE" -> new BulkStep.Decide(decided());
      case "ACCEPT" -> new BulkStep.Accept(remark);
      default -> throw new Missing("step");
    };
  }

  private Decision decided() {
    return switch (text(decision)) {
      case "OTHER" -> new Decision.OtherDate(date(), remark);
      case "REFUSE" -> new Decision.Refuse(said());
      default -> new Decision.Grant(remark);
    };
  }

  private LocalDate date() {
    try {
      return LocalDate.parse(text(day));
    } catch (DateTimeParseException e) {
      throw new Missing("day");
    }
  }

  private String said() {
    String said = text(reason);
    if (said.isEmpty()) {
      throw new Missing("reason");
    }
    return said;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
