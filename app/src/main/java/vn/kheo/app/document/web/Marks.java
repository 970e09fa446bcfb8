package vn.kheo.app.document.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.document.CitedDocument;
import vn.kheo.app.document.MarkedText;
import vn.kheo.app.document.MarkedText.Mark;
import vn.kheo.reader.Finding;
import vn.kheo.reader.Reading;
import vn.kheo.reader.Span;

/** What the reader found in a document, as marks in its text. */
final class Marks {
  private Marks() {}

  static MarkedText of(Reading reading, List<CitedDocument> citations) {
    List<Mark> marks = new ArrayList<>(MarkedText.cells(reading.text()));
    var head = reading.letterhead();
    add(marks, head.issuer(), "head");
    add(marks, head.symbol(), "head");
    add(marks, head.date(), "head");
    add(marks, reading.kind(), "head");
    add(marks, reading.subject(), "subject");
    reading.addressees().forEach(addressee -> add(marks, addressee, "party"));
    for (var order : reading.orders()) {
      marks.add(new Mark(order.span(), "order", null, null));
      order.assignees().forEach(p -> marks.add(plain(p.span(), "party")));
      order.coordinators().forEach(p -> marks.add(plain(p.span(), "party")));
      if (order.deadline() != null) {
        marks.add(plain(order.deadline().span(), "deadline"));
      }
    }
    for (var cited : citations) {
      var href = cited.documentId() == null ? null : "/documents/" + cited.documentId();
      marks.add(new Mark(cited.span(), "citation", null, href));
    }
    return MarkedText.of(reading.text(), marks);
  }

  private static void add(List<Mark> marks, @Nullable Finding<?> finding, String kind) {
    if (finding != null) {
      marks.add(plain(finding.span(), kind));
    }
  }

  private static Mark plain(Span span, String kind) {
    return new Mark(span, kind, null, null);
  }
}
