package vn.kheo.extract;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Cadence;
import vn.kheo.reader.Citation;
import vn.kheo.reader.Deadline;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Finding;
import vn.kheo.reader.Order;
import vn.kheo.reader.Party;
import vn.kheo.reader.Reading;

/** A reading laid out for people: a letterhead, then one card for each order. */
final class ReadingSheet {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final String DOUBT = "(?)";

  private final SheetLines lines;

  /**
   * @param colours false where the output is no terminal
   */
  ReadingSheet(boolean colours) {
    this.lines = new SheetLines(colours);
  }

  String of(String name, Reading reading) {
    lines.title(name);
    head(reading);
    lines.list("Kính gửi", reading.addressees().stream().map(ReadingSheet::marked).toList());
    lines.list("Viện dẫn", reading.citations().stream().map(ReadingSheet::citation).toList());
    lines.heading("Nhiệm vụ (%d)".formatted(reading.orders().size()));
    reading.orders().forEach(this::order);
    if (reading.orders().isEmpty()) {
      lines.note("Không tìm thấy nhiệm vụ nào.");
    }
    sign(reading);
    long doubtful = reading.orders().stream().filter(o -> isDoubtful(o.confidence())).count();
    if (doubtful > 0) {
      lines.note("%s: %d nhiệm vụ chưa chắc chắn, cần người xem lại.".formatted(DOUBT, doubtful));
    }
    return lines.toString();
  }

  private void head(Reading reading) {
    var head = reading.letterhead();
    var secrecy = reading.secrecy();
    if (secrecy != null) {
      lines.warning("CẢNH BÁO: văn bản có dấu độ mật “%s”.".formatted(secrecy.value().label()));
    }
    lines.field("Cơ quan chủ quản", marked(head.superiorIssuer()));
    lines.field("Cơ quan ban hành", orMissing(head.issuer()));
    lines.field("Số, ký hiệu", orMissing(head.symbol()));
    lines.field("Nơi ban hành", marked(head.place()));
    var date = head.date();
    lines.field("Ngày ban hành", date == null ? SheetLines.MISSING : date(date));
    lines.field("Loại văn bản", orMissing(reading.kind()));
    lines.field("Trích yếu", orMissing(reading.subject()));
  }

  private static String date(Finding<vn.kheo.reader.PartialDate> date) {
    var full = date.value().date();
    if (full != null) {
      return DAY.format(full);
    }
    var month = date.value().month();
    return (month == null ? "năm %d" : "tháng %2$d năm %1$d").formatted(date.value().year(), month)
        + " (ngày để trống)";
  }

  private void order(Order order) {
    lines.card(order.ref(), order.text(), isDoubtful(order.confidence()));
    lines.field("Thực hiện", parties(order.assignees(), SheetLines.MISSING));
    lines.field("Phối hợp", parties(order.coordinators(), null));
    lines.field("Thời hạn", deadline(order.deadline()));
    var cadence = order.cadence();
    if (cadence != null) {
      lines.field("Định kỳ", "%s (“%s”)".formatted(rhythm(cadence.rhythm()), cadence.text()));
    }
    lines.field("Báo cáo", marked(order.reportTo()));
    lines.field("Thông qua", marked(order.reportVia()));
    boolean named = order.deliverable() != Deliverable.OTHER;
    lines.field("Sản phẩm", named ? deliverable(order.deliverable()) : null);
  }

  private void sign(Reading reading) {
    var signature = reading.signature();
    lines.heading("Ký");
    lines.field("Thẩm quyền", marked(signature.authority()));
    lines.field("Chức vụ", orMissing(signature.title()));
    lines.field("Họ tên", orMissing(signature.name()));
    lines.list(
        "Nơi nhận",
        reading.recipients().stream()
            .map(r -> r.purpose() == null ? r.name() : "%s (%s)".formatted(r.name(), r.purpose()))
            .toList());
  }

  private static @Nullable String parties(List<Party> parties, @Nullable String none) {
    return parties.isEmpty()
        ? none
        : parties.stream()
            .map(p -> p.name() + (isDoubtful(p.confidence()) ? " " + DOUBT : ""))
            .collect(Collectors.joining("; "));
  }

  private static String deadline(@Nullable Deadline deadline) {
    if (deadline == null) {
      return SheetLines.MISSING;
    }
    var words = " (“%s”)".formatted(deadline.text());
    var doubt = isDoubtful(deadline.confidence()) ? " " + DOUBT : "";
    var date = deadline.date();
    var when =
        switch (deadline.kind()) {
          case DATE -> date == null ? "" : bound(deadline) + DAY.format(date);
          case START -> date == null ? "" : "từ " + DAY.format(date);
          case EVENT -> "theo sự kiện";
          case WITHIN -> within(deadline.within());
        };
    return when + words + doubt;
  }

  private static String bound(Deadline deadline) {
    return deadline.bound() == Deadline.Bound.EXCLUSIVE ? "trước " : "đến hết ";
  }

  private static String within(Deadline.@Nullable Within within) {
    return within == null
        ? "theo sự kiện"
        : "%d %s".formatted(within.days(), within.workingDays() ? "ngày làm việc" : "ngày");
  }

  private static String rhythm(Cadence.Rhythm rhythm) {
    return switch (rhythm) {
      case DAILY -> "hằng ngày";
      case WEEKLY -> "hằng tuần";
      case MONTHLY -> "hằng tháng";
      case QUARTERLY -> "hằng quý";
      case HALF_YEARLY -> "6 tháng";
      case YEARLY -> "hằng năm";
      case PERIODIC -> "định kỳ, chưa rõ nhịp";
      case REGULAR -> "thường xuyên";
    };
  }

  private static String deliverable(Deliverable deliverable) {
    return switch (deliverable) {
      case DISSEMINATE -> "quán triệt, tuyên truyền";
      case PLAN -> "kế hoạch, chương trình";
      case APPOINT -> "phân công phụ trách";
      case REPORT -> "báo cáo";
      case GUIDE -> "hướng dẫn";
      case CONSOLIDATE -> "theo dõi, đôn đốc, tổng hợp";
      case CARRY_ON -> "tiếp tục thực hiện";
      case OTHER -> "việc khác";
    };
  }

  private static String citation(Citation citation) {
    var text = new StringBuilder();
    if (citation.kind() != null) {
      text.append(citation.kind()).append(' ');
    }
    text.append(citation.symbol().value());
    LocalDate date = citation.date();
    if (date != null) {
      text.append(" ngày ").append(DAY.format(date));
    }
    if (citation.issuer() != null) {
      text.append(" của ").append(citation.issuer());
    }
    return text.toString();
  }

  private static boolean isDoubtful(double confidence) {
    return confidence < Reading.DOUBTFUL;
  }

  private static @Nullable String marked(@Nullable Finding<String> finding) {
    return finding == null
        ? null
        : finding.value() + (isDoubtful(finding.confidence()) ? " " + DOUBT : "");
  }

  private static String orMissing(@Nullable Finding<String> finding) {
    var text = marked(finding);
    return text == null ? SheetLines.MISSING : text;
  }
}
