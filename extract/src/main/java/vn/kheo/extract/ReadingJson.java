package vn.kheo.extract;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.kheo.reader.Citation;
import vn.kheo.reader.Deadline;
import vn.kheo.reader.Finding;
import vn.kheo.reader.Order;
import vn.kheo.reader.Party;
import vn.kheo.reader.Reading;
import vn.kheo.reader.Recipient;

/**
 * A reading as JSON, in the form in which careful readers' annotations are kept: {@code {"id",
 * "fields": {…}}}. Written piece by piece: binding objects would cost more time than the reading.
 */
final class ReadingJson {

  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern EDGES =
      Pattern.compile(
          "^[.,;:!?()\\[\\]{}\"'“”‘’/\\-–|*•+<>…]+|[.,;:!?()\\[\\]{}\"'“”‘’/\\-–|*•+<>…]+$");
  private static final int FIRST_WORDS = 6;
  private static final int LAST_WORDS = 4;

  private final JsonGenerator json;

  private ReadingJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(String id, Reading reading) {
    var out = new StringWriter();
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeObjectPropertyStart("fields");
      new ReadingJson(json).fields(reading);
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString();
  }

  private void fields(Reading reading) {
    var head = reading.letterhead();
    text("symbol", head.symbol());
    text("issue_date", head.date());
    text("place", head.place());
    text("issuer", head.issuer());
    text("superior_issuer", head.superiorIssuer());
    text("kind", reading.kind());
    text("subject", reading.subject());
    texts("addressees", reading.addressees().stream().map(Finding::value).toList());
    objects("cited", reading.citations(), this::citation);
    objects("tasks", reading.orders(), this::task);
    json.writeObjectPropertyStart("signer");
    text("authority", reading.signature().authority());
    text("title", reading.signature().title());
    text("name", reading.signature().name());
    json.writeEndObject();
    objects("recipients", reading.recipients(), this::recipient);
    var secrecy = reading.secrecy();
    text("secrecy", secrecy == null ? null : secrecy.value().label());
  }

  private void citation(Citation citation) {
    text("symbol", citation.symbol());
    text("date", string(citation.date()));
    text("issuer", citation.issuer());
    text("kind", citation.kind());
  }

  private void recipient(Recipient recipient) {
    text("name", recipient.name());
    text("purpose", recipient.purpose());
  }

  private void task(Order order) {
    var words = words(order.text());
    text("ref", order.ref());
    text("start_words", String.join(" ", words.subList(0, Math.min(FIRST_WORDS, words.size()))));
    text(
        "end_words",
        String.join(" ", words.subList(Math.max(0, words.size() - LAST_WORDS), words.size())));
    json.writeNumberProperty("word_count", words.size());
    text("text", order.text());
    texts("assignees", order.assignees().stream().map(Party::name).toList());
    texts("coordinators", order.coordinators().stream().map(Party::name).toList());
    deadline(order.deadline());
    var cadence = order.cadence();
    text("cadence", cadence == null ? null : lower(cadence.rhythm()));
    text("cadence_due", cadence == null ? null : cadence.due());
    text("report_to", order.reportTo());
    text("report_via", order.reportVia());
    text("deliverable", lower(order.deliverable()));
    json.writeNumberProperty("confidence", order.confidence());
    json.writeArrayPropertyStart("span");
    json.writeNumber(order.span().start());
    json.writeNumber(order.span().end());
    json.writeEndArray();
  }

  private void deadline(@Nullable Deadline deadline) {
    boolean isStart = deadline != null && deadline.kind() == Deadline.Kind.START;
    // A first day is no last day: it stands as the start of the period.
    text("deadline", deadline == null || isStart ? null : string(deadline.date()));
    text(
        "deadline_bound",
        deadline == null || isStart || deadline.bound() == null ? null : lower(deadline.bound()));
    text("deadline_kind", deadline == null ? null : kind(deadline.kind()));
    text("deadline_text", deadline == null ? null : deadline.text());
    var start = deadline == null ? null : deadline.periodStart();
    text(
        "period_start",
        string(deadline != null && isStart && start == null ? deadline.date() : start));
  }

  private static String kind(Deadline.Kind kind) {
    return switch (kind) {
      case DATE -> "date";
      case EVENT, WITHIN -> "event";
      case START -> "start";
    };
  }

  /**
   * Words by blanks, punctuation at their edges left off; signs without letter or digit are none.
   */
  private static List<String> words(String text) {
    return Arrays.stream(BLANKS.split(text))
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .map(word -> EDGES.matcher(word).replaceAll(""))
        .toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private void text(String name, @Nullable Finding<?> finding) {
    text(name, finding == null ? null : string(finding.value()));
  }

  private void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private void texts(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private <T> void objects(String name, List<T> values, Consumer<T> writer) {
    json.writeArrayPropertyStart(name);
    for (var value : values) {
      json.writeStartObject();
      writer.accept(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
