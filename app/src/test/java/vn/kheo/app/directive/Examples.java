package vn.kheo.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.document.Document;
import vn.kheo.reader.Deadline;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Finding;
import vn.kheo.reader.Letterhead;
import vn.kheo.reader.Order;
import vn.kheo.reader.Party;
import vn.kheo.reader.Reading;
import vn.kheo.reader.Signature;
import vn.kheo.reader.Span;

/** A dispatch of our own writing, and its reading as the reader would give it. */
final class Examples {
  static final String EVERYBODY =
      "Các Sở, ban, ngành; Các đơn vị sự nghiệp trực thuộc UBND tỉnh; Các tổ chức Hội đặc thù cấp tỉnh;"
          + " Ủy ban nhân dân các huyện, thành phố";

  private Examples() {}

  static Document document(long id, long holder) {
    return new Document(
        id,
        "/UBND-VX",
        "Ủy ban nhân dân tỉnh Bình Hòa",
        null,
        "Công văn",
        "về việc làm gọn hồ sơ",
        null,
        null,
        "2022-11",
        null,
        holder,
        "PASTED",
        null,
        "00",
        1,
        Instant.EPOCH,
        "",
        null,
        Document.Processing.UNREAD,
        null,
        0,
        false);
  }

  /** Orders 1.a–1.d to four groups (46 units), 2.a–2.c to one department; one with a date. */
  static Reading dispatch() {
    var text = new StringBuilder();
    List<Order> orders = new ArrayList<>();
    List<String> all = List.of(EVERYBODY.split("; "));
    List<String> one = List.of("Sở Nội vụ");
    add(
        text,
        orders,
        "1.a",
        "Phổ biến văn bản này đến toàn thể cán bộ.",
        all,
        Deliverable.DISSEMINATE,
        null,
        null);
    add(
        text,
        orders,
        "1.b",
        "Tiếp tục thực hiện chương trình đã ban hành.",
        all,
        Deliverable.CARRY_ON,
        null,
        null);
    add(text, orders, "1.c", "Xây dựng kế hoạch của đơn vị.", all, Deliverable.PLAN, null, null);
    add(
        text,
        orders,
        "1.d",
        "Phân công lãnh đạo phụ trách; báo cáo qua Sở Nội vụ.",
        all,
        Deliverable.REPORT,
        null,
        "Sở Nội vụ");
    add(
        text,
        orders,
        "2.a",
        "Tham mưu kế hoạch trước ngày 20/12/2022.",
        one,
        Deliverable.PLAN,
        LocalDate.of(2022, 12, 20),
        null);
    add(text, orders, "2.b", "Hướng dẫn bình xét.", one, Deliverable.GUIDE, null, null);
    add(
        text,
        orders,
        "2.c",
        "Theo dõi, đôn đốc, tổng hợp báo cáo.",
        one,
        Deliverable.CONSOLIDATE,
        null,
        null);
    return reading(text.toString(), orders);
  }

  static Reading reading(String text, List<Order> orders) {
    return new Reading(
        text,
        new Letterhead(null, null, null, null, null),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        orders,
        new Signature(null, null, null),
        List.of(),
        null);
  }

  /** One order, led by these, with a date before which it is to be done. */
  static Reading single(String words, List<String> leads, @Nullable LocalDate before) {
    var text = new StringBuilder();
    List<Order> orders = new ArrayList<>();
    add(text, orders, "1", words, leads, Deliverable.REPORT, before, null);
    return reading(text.toString(), orders);
  }

  private static void add(
      StringBuilder text,
      List<Order> orders,
      String ref,
      String words,
      List<String> leads,
      Deliverable deliverable,
      @Nullable LocalDate before,
      @Nullable String via) {
    int start = text.length();
    text.append(words);
    var span = new Span(start, text.length());
    text.append("\n");
    orders.add(
        new Order(
            ref,
            span,
            words,
            leads.stream().map(name -> new Party(name, span, Party.Source.HEADING, 0.9)).toList(),
            List.of(),
            before == null
                ? null
                : new Deadline(
                    Deadline.Kind.DATE,
                    before,
                    Deadline.Bound.EXCLUSIVE,
                    "trước ngày",
                    span,
                    null,
                    null,
                    "test",
                    0.9),
            null,
            null,
            via == null ? null : new Finding<>(via, span, "test", 0.9),
            deliverable,
            "test",
            0.9));
  }
}
