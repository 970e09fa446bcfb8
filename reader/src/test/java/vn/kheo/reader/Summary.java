package vn.kheo.reader;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reading in a few lines that a person can check by eye. */
final class Summary {
  private Summary() {}

  static String of(Reading r) {
    var head = r.letterhead();
    var out = new StringBuilder();
    line(out, "symbol", value(head.symbol()));
    line(out, "date", value(head.date()));
    line(out, "issuer", value(head.issuer()));
    line(out, "kind", value(r.kind()));
    line(out, "subject", value(r.subject()));
    line(out, "to", joined(r.addressees().stream().map(Finding::value).toList()));
    line(out, "cites", joined(r.citations().stream().map(c -> c.symbol().value()).toList()));
    line(out, "signer", value(r.signature().name()));
    for (var order : r.orders()) {
      out.append("* ").append(order(order)).append('\n');
    }
    return out.toString();
  }

  private static String order(Order o) {
    var out = new StringBuilder(o.ref()).append(" [").append(names(o.assignees())).append(']');
    if (!o.coordinators().isEmpty()) {
      out.append(" with [").append(names(o.coordinators())).append(']');
    }
    var deadline = o.deadline();
    if (deadline != null) {
      out.append(" due ").append(deadline.text()).append(" = ").append(when(deadline));
    }
    var cadence = o.cadence();
    if (cadence != null) {
      out.append(" every ").append(cadence.rhythm());
      out.append(cadence.due() == null ? "" : " " + cadence.due());
    }
    if (o.reportTo() != null) {
      out.append(" reports to ").append(o.reportTo().value());
    }
    if (o.reportVia() != null) {
      out.append(" via ").append(o.reportVia().value());
    }
    int end = Math.min(o.text().length(), 48);
    return out.append(": ").append(o.text(), 0, end).toString();
  }

  private static String when(Deadline d) {
    var within = d.within();
    if (within != null) {
      return within.days() + (within.workingDays() ? " working days" : " days");
    }
    return d.date() + " " + d.bound();
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(" | "));
  }

  private static String joined(List<String> values) {
    return String.join(" | ", values);
  }

  private static String value(@Nullable Finding<?> finding) {
    return finding == null ? "" : finding.value().toString();
  }

  private static void line(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append(name).append(": ").append(value).append('\n');
    }
  }
}
