package vn.kheo.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a reading in the form of the corpus' annotations, for the scorer. */
final class GoldForm {
  private GoldForm() {}

  /** Reads each {@code *.txt} of the first folder and writes its prediction into the second. */
  public static void main(String[] folders) throws IOException {
    write(Path.of(folders[0]), Path.of(folders[1]));
  }

  static void write(Path texts, Path predictions) throws IOException {
    Files.createDirectories(predictions);
    var reader = new Reader();
    try (var files = Files.list(texts)) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        var reading = reader.read(Files.readString(file));
        var name = file.getFileName().toString().replace(".txt", ".json");
        Files.writeString(predictions.resolve(name), json(reading));
      }
    }
  }

  static String json(Reading r) {
    var letterhead = r.letterhead();
    return """
        {"fields": {"symbol": %s, "issue_date": %s, "place": %s, "issuer": %s, "superior_issuer": %s,
         "kind": %s, "subject": %s, "addressees": %s,
         "cited": [%s],
         "tasks": [%s],
         "signer": {"authority": %s, "title": %s, "name": %s},
         "recipients": [%s]}}
        """
        .formatted(
            value(letterhead.symbol()),
            value(letterhead.date()),
            value(letterhead.place()),
            value(letterhead.issuer()),
            value(letterhead.superiorIssuer()),
            value(r.kind()),
            value(r.subject()),
            r.addressees().stream().map(f -> quote(f.value())).toList(),
            r.citations().stream()
                .map(
                    c ->
                        "{\"symbol\": %s, \"date\": %s, \"issuer\": %s, \"kind\": %s}"
                            .formatted(
                                quote(c.symbol().value()),
                                quote(c.date()),
                                quote(c.issuer()),
                                quote(c.kind())))
                .collect(Collectors.joining(",\n")),
            r.orders().stream().map(GoldForm::order).collect(Collectors.joining(",\n")),
            value(r.signature().authority()),
            value(r.signature().title()),
            value(r.signature().name()),
            r.recipients().stream()
                .map(
                    x ->
                        "{\"name\": %s, \"purpose\": %s}"
                            .formatted(quote(x.name()), quote(x.purpose())))
                .collect(Collectors.joining(",\n")));
  }

  private static String order(Order o) {
    var deadline = o.deadline();
    boolean dated = deadline != null && deadline.kind() == Deadline.Kind.DATE;
    var cadence = o.cadence();
    return """
        {"ref": %s, "text": %s, "assignees": %s, "coordinators": %s, "deadline": %s,
         "deadline_bound": %s, "cadence": %s, "cadence_due": %s, "report_to": %s, "report_via": %s}"""
        .formatted(
            quote(o.ref()),
            quote(o.text()),
            parties(o.assignees()),
            parties(o.coordinators()),
            dated && deadline != null ? quote(deadline.date()) : "null",
            dated && deadline != null && deadline.bound() != null
                ? quote(deadline.bound().name().toLowerCase())
                : "null",
            cadence == null ? "null" : quote(cadence.rhythm().name().toLowerCase()),
            cadence == null ? "null" : quote(cadence.due()),
            value(o.reportTo()),
            value(o.reportVia()));
  }

  private static String parties(List<Party> parties) {
    return parties.stream().map(p -> quote(p.name())).toList().toString();
  }

  private static String value(@Nullable Finding<?> finding) {
    return finding == null ? "null" : quote(finding.value());
  }

  private static String quote(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    var out = new StringBuilder("\"");
    for (char c : value.toString().toCharArray()) {
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
