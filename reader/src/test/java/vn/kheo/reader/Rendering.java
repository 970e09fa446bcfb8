package vn.kheo.reader;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a reading so that an official can compare it with the paper. */
final class Rendering {
  private Rendering() {}

  static String of(Reading r) {
    var out = new StringBuilder();
    var l = r.letterhead();
    line(out, "độ mật", r.secrecy() == null ? null : r.secrecy().value().label());
    line(out, "cơ quan chủ quản", value(l.superiorIssuer()));
    line(out, "cơ quan ban hành", value(l.issuer()));
    line(out, "số, ký hiệu", value(l.symbol()));
    line(out, "địa danh", value(l.place()));
    line(out, "ngày", value(l.date()));
    line(out, "loại", value(r.kind()));
    line(out, "trích yếu", value(r.subject()));
    r.addressees().forEach(a -> line(out, "kính gửi", a.value()));
    r.citations().forEach(c -> line(out, "viện dẫn", citation(c)));
    r.orders().forEach(o -> order(out, o));
    line(out, "quyền hạn", value(r.signature().authority()));
    line(out, "chức vụ", value(r.signature().title()));
    line(out, "người ký", value(r.signature().name()));
    r.recipients()
        .forEach(
            x ->
                line(
                    out,
                    "nơi nhận",
                    x.name() + (x.purpose() == null ? "" : " [" + x.purpose() + "]")));
    return out.toString();
  }

  private static void order(StringBuilder out, Order o) {
    out.append("\n[").append(o.ref()).append("] ").append(o.text()).append('\n');
    line(out, "  giao", names(o.assignees()));
    line(out, "  phối hợp", names(o.coordinators()));
    line(out, "  hạn", o.deadline() == null ? null : deadline(o.deadline()));
    line(out, "  nhịp", o.cadence() == null ? null : cadence(o.cadence()));
    line(out, "  báo cáo", value(o.reportTo()));
    line(out, "  qua", value(o.reportVia()));
    line(out, "  sản phẩm", o.deliverable().name());
  }

  private static @Nullable String names(List<Party> parties) {
    return parties.isEmpty()
        ? null
        : parties.stream().map(Party::name).collect(Collectors.joining(" | "));
  }

  private static String deadline(Deadline d) {
    var within = d.within();
    if (within != null) {
      return within.days()
          + (within.workingDays() ? " ngày làm việc" : " ngày")
          + " ("
          + d.text()
          + ")";
    }
    var range = d.periodStart() == null ? "" : d.periodStart() + "..";
    return range
        + d.date()
        + " "
        + (d.bound() == null ? d.kind() : d.bound())
        + " ("
        + d.text()
        + ")";
  }

  private static String cadence(Cadence c) {
    return c.rhythm() + (c.due() == null ? "" : " " + c.due()) + " (" + c.text() + ")";
  }

  private static String citation(Citation c) {
    return "%s %s, %s, %s".formatted(c.kind(), c.symbol().value(), c.date(), c.issuer());
  }

  private static @Nullable String value(@Nullable Finding<?> finding) {
    return finding == null ? null : finding.value().toString();
  }

  private static void line(StringBuilder out, String name, @Nullable String value) {
    if (value != null) {
      out.append(name).append(": ").append(value).append('\n');
    }
  }
}
