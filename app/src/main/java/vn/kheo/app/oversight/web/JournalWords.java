package vn.kheo.app.oversight.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kheo.app.journal.Verdict;

/** How the journal's names are said to a person. */
@Component
class JournalWords {
  /** What entries are about, as the filter offers it. */
  static final List<String> KINDS =
      List.of(
          "document",
          "directive",
          "obligation",
          "assignment",
          "unit",
          "group",
          "person",
          "post",
          "alias",
          "account",
          "reminder",
          "settings",
          "letter",
          "inspection_plan",
          "inspection_visit",
          "assessment_framework",
          "assessment_round",
          "assessment_sheet",
          "handover",
          "form",
          "regime",
          "round",
          "report");

  private final MessageSource messages;

  JournalWords(MessageSource messages) {
    this.messages = messages;
  }

  String action(String action, Locale locale) {
    return orReadable("journal.action." + action, action, locale);
  }

  String kind(String kind, Locale locale) {
    return orReadable("journal.kind." + kind, kind, locale);
  }

  List<String> columns(Locale locale) {
    return List.of("number", "at", "who", "action", "kind", "subject", "unit", "detail").stream()
        .map(column -> messages.getMessage("journal.column." + column, null, locale))
        .toList();
  }

  String of(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  String fault(Verdict.Fault fault, Locale locale) {
    return switch (fault) {
      case Verdict.Fault.Altered f -> said("altered", locale, f.entryId());
      case Verdict.Fault.Missing f -> said("missing", locale, f.entryId(), f.position());
      case Verdict.Fault.Gap f -> said("gap", locale, f.first(), f.last());
      case Verdict.Fault.Reordered f ->
          said("reordered", locale, f.position(), f.entryId(), f.expectedEntryId());
      case Verdict.Fault.Broken f -> said("broken", locale, f.position(), f.entryId());
      case Verdict.Fault.Cut f -> said("cut", locale, f.exportedPosition(), f.lastPosition());
      case Verdict.Fault.Rewritten f -> said("rewritten", locale, f.exportedPosition());
    };
  }

  private String said(String fault, Locale locale, Object... numbers) {
    return messages.getMessage("journal.fault." + fault, numbers, locale);
  }

  /**
   * An old entry may have a name that nobody uses any more: {@code unit.soldOff}, unit sold off.
   */
  private String orReadable(String key, String name, Locale locale) {
    String words = messages.getMessage(key, null, "", locale);
    return words == null || words.isEmpty()
        ? name.replaceAll("[._]", " ")
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT)
        : words;
  }
}
