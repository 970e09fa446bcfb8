package vn.kheo.app.directive.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.app.directive.EventLimit;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.directive.ObligationEdit;
import vn.kheo.app.directive.Party;
import vn.kheo.app.directive.PartyEdit;
import vn.kheo.app.directive.SourceDeadline;
import vn.kheo.reader.Cadence;
import vn.kheo.reader.Deadline;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Span;

/**
 * Sửa nhiệm vụ, as typed: every field a string, so that nothing typed is ever lost.
 *
 * @param firstWords where the order's words begin; {@code start} and {@code end} win where given
 * @param leads one party a line
 * @param monitor name or code of a unit; blank for the default
 */
public record ReadingDeskForm(
    @Nullable Integer version,
    @Nullable String start,
    @Nullable String end,
    @Nullable String firstWords,
    @Nullable String lastWords,
    @Nullable String deliverable,
    @Nullable String deadlineKind,
    @Nullable String deadlineDate,
    @Nullable String deadlineExclusive,
    @Nullable String deadlineWords,
    @Nullable String eventWords,
    @Nullable String eventLength,
    @Nullable String eventUnit,
    @Nullable String eventScope,
    @Nullable String workingDeadline,
    @Nullable String workingBasis,
    @Nullable String fixedByHigherLevel,
    @Nullable String cadence,
    @Nullable String cadenceDue,
    @Nullable String reportTo,
    @Nullable String reportVia,
    @Nullable String monitor,
    @Nullable String needsAcceptance,
    @Nullable String leads,
    @Nullable String coordinators) {

  private static final int LONGEST = 3660;

  /** The order as it stands. */
  static ReadingDeskForm of(Obligation order, @Nullable String monitor) {
    var source = order.sourceDeadline();
    var event = source == null ? null : source.event();
    return new ReadingDeskForm(
        order.version(),
        null,
        null,
        ReadingDeskWords.firstWords(order.words()),
        ReadingDeskWords.lastWords(order.words()),
        order.deliverable().name(),
        source == null ? "" : source.kind().name(),
        source == null || source.date() == null ? "" : source.date().toString(),
        source != null && source.exclusive() ? "on" : null,
        source == null ? "" : source.words(),
        event == null ? "" : event.event(),
        event == null || event.length() == null ? "" : event.length().toString(),
        event == null || event.unit() == null ? "" : event.unit().name(),
        event == null ? "" : event.scope().name(),
        order.workingDeadline() == null ? "" : order.workingDeadline().toString(),
        order.workingBasis(),
        order.fixedByHigherLevel() ? "on" : null,
        order.cadence() == null ? "" : order.cadence().name(),
        order.cadenceDue(),
        order.reportTo(),
        order.reportVia(),
        monitor,
        order.needsAcceptance() ? "on" : null,
        lines(order.leads()),
        lines(order.coordinators()));
  }

  private static String lines(List<Party> parties) {
    return parties.stream().map(Party::words).collect(Collectors.joining("\n"));
  }

  /**
   * The edit this form asks for, over the order as it stands.
   *
   * @param errors filled with field → key of the sentence; the result means nothing then
   */
  ObligationEdit edit(
      Obligation order, String text, @Nullable Long monitorUnitId, Map<String, String> errors) {
    return new ObligationEdit(
        span(order, text, errors),
        orElse(choice(Deliverable.class, deliverable), Deliverable.OTHER),
        source(errors),
        day(workingDeadline, "workingDeadline", errors),
        clean(workingBasis),
        fixedByHigherLevel != null,
        choice(Cadence.Rhythm.class, cadence),
        clean(cadenceDue),
        clean(reportTo),
        clean(reportVia),
        monitorUnitId,
        needsAcceptance != null,
        parties(leads, order.leads()),
        parties(coordinators, order.coordinators()));
  }

  private Span span(Obligation order, String text, Map<String, String> errors) {
    var from = number(start);
    var to = number(end);
    if (from != null && to != null && from < to && to <= text.length()) {
      return new Span(from, to);
    }
    var first = orElse(clean(firstWords), "");
    var last = orElse(clean(lastWords), "");
    if (first.equals(ReadingDeskWords.firstWords(order.words()))
        && last.equals(ReadingDeskWords.lastWords(order.words()))) {
      return order.span();
    }
    int near = Math.max(0, order.span().start() - 2000);
    return ReadingDeskWords.between(text, first, last, near)
        .or(() -> ReadingDeskWords.between(text, first, last, 0))
        .orElseGet(
            () -> {
              errors.put("firstWords", "reading.error.words");
              return order.span();
            });
  }

  private @Nullable SourceDeadline source(Map<String, String> errors) {
    var kind = choice(Deadline.Kind.class, deadlineKind);
    if (kind == null) {
      return null;
    }
    var date = day(deadlineDate, "deadlineDate", errors);
    boolean dated = kind == Deadline.Kind.DATE || kind == Deadline.Kind.START;
    if (dated && date == null) {
      errors.putIfAbsent("deadlineDate", "reading.error.dateMissing");
    }
    var words = clean(deadlineWords);
    if (words == null) {
      errors.put("deadlineWords", "reading.error.deadlineWords");
    }
    return new SourceDeadline(
        kind,
        dated ? date : null,
        deadlineExclusive != null && dated,
        orElse(words, ""),
        dated || words == null ? null : event(words, errors));
  }

  /** On what a limit without a date hangs; what is left empty is taken from the words. */
  private EventLimit event(String words, Map<String, String> errors) {
    var happening = orElse(clean(eventWords), EventLimit.event(words));
    var length = number(clean(eventLength));
    if (clean(eventLength) != null && (length == null || length < 1 || length > LONGEST)) {
      errors.put("eventLength", "reading.error.eventLength");
      length = null;
    }
    return new EventLimit(
        happening,
        length,
        length == null ? null : orElse(choice(CountUnit.class, eventUnit), CountUnit.DAYS),
        orElse(choice(EventLimit.Scope.class, eventScope), EventLimit.scopeOf(happening)));
  }

  /** Words that did not change keep what they were resolved to. */
  private static List<PartyEdit> parties(@Nullable String typed, List<Party> before) {
    Map<String, Party> known = new LinkedHashMap<>();
    before.forEach(party -> known.put(party.words(), party));
    List<PartyEdit> edits = new ArrayList<>();
    for (var line : orElse(typed, "").split("\\R")) {
      var words = clean(line);
      if (words != null) {
        var same = known.get(words);
        edits.add(same == null ? new PartyEdit(words, null, List.of()) : same.asEdit());
      }
    }
    return edits;
  }

  private static @Nullable LocalDate day(
      @Nullable String typed, String field, Map<String, String> errors) {
    var text = clean(typed);
    try {
      if (text != null && text.startsWith("+")) {
        throw new DateTimeParseException("year beyond 9999", text, 0);
      }
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      errors.put(field, "reading.error.date");
      return null;
    }
  }

  static @Nullable Integer number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
  }

  static @Nullable String clean(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    var text =
        Normalizer.normalize(typed, Normalizer.Form.NFC)
            .replaceAll("\\p{Cntrl}", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return text.isEmpty() ? null : text;
  }

  private static <T> T orElse(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    return null;
  }
}
