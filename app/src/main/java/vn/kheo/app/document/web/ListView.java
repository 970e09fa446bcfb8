package vn.kheo.app.document.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.DocumentFilter;

/**
 * Bộ lọc: the filters of the list as they stand in the address; what is blank or not understood
 * asks nothing.
 */
public record ListView(
    @Nullable String q,
    @Nullable String kind,
    @Nullable String issuer,
    @Nullable String from,
    @Nullable String to,
    @Nullable String state,
    @Nullable String sort) {

  DocumentFilter filter() {
    return new DocumentFilter(
        text(q),
        text(kind),
        text(issuer),
        day(from),
        day(to),
        choice(Document.Processing.class, state),
        sorted());
  }

  public DocumentFilter.Sort sorted() {
    var chosen = choice(DocumentFilter.Sort.class, sort);
    return chosen == null ? DocumentFilter.Sort.REGISTERED : chosen;
  }

  /** The same question as part of an address: {@code q=dan+van&kind=…}. */
  public String address() {
    Map<String, @Nullable String> asked = new LinkedHashMap<>();
    asked.put("q", q);
    asked.put("kind", kind);
    asked.put("issuer", issuer);
    asked.put("from", from);
    asked.put("to", to);
    asked.put("state", state);
    asked.put("sort", sort);
    return asked.entrySet().stream()
        .filter(e -> text(e.getValue()) != null)
        .map(e -> e.getKey() + "=" + encoded(String.valueOf(e.getValue())))
        .collect(Collectors.joining("&"));
  }

  public boolean asksAnything() {
    var f = filter();
    return f.words() != null
        || f.kind() != null
        || f.issuer() != null
        || f.from() != null
        || f.to() != null
        || f.processing() != null;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank()
        ? null
        : Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
  }

  private static @Nullable LocalDate day(@Nullable String value) {
    try {
      // A year beyond 9999, written with a plus, is no day that a database knows.
      return value == null || value.isBlank() || value.startsWith("+")
          ? null
          : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    return null;
  }
}
