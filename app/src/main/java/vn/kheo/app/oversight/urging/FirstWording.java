package vn.kheo.app.oversight.urging;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.oversight.papers.FirstLetterhead;
import vn.kheo.app.oversight.papers.Wording;

/**
 * Lời văn ban đầu: what a new letter begins with. What the sender wrote last time is taken over
 * where it is the same every time; everything can be changed.
 */
@Component
class FirstWording {
  private final LetterStore letters;
  private final FirstLetterhead letterhead;
  private final Documents documents;

  FirstWording(LetterStore letters, FirstLetterhead letterhead, Documents documents) {
    this.letters = letters;
    this.letterhead = letterhead;
    this.documents = documents;
  }

  /**
   * @param directives titles of the directives whose work is urged
   * @param documentId of one of them, for the place
   * @param lines what the letter will list
   */
  Wording of(long senderUnitId, List<String> directives, long documentId, List<LetterLine> lines) {
    String subject =
        directives.size() == 1
            ? "đôn đốc thực hiện nhiệm vụ được giao tại " + directives.getFirst()
            : "đôn đốc thực hiện nhiệm vụ được giao";
    String followed =
        directives.size() == 1 ? directives.getFirst() : "các văn bản chỉ đạo nêu dưới đây";
    String opening =
        ("Qua theo dõi việc thực hiện %s, các nhiệm vụ sau đây %s nhưng cơ quan, "
                + "đơn vị được giao chưa báo cáo kết quả hoàn thành:")
            .formatted(followed, lateness(lines));
    String closing =
        "Đề nghị các cơ quan, đơn vị có tên trên khẩn trương thực hiện, báo cáo kết quả; trường hợp có khó khăn, "
            + "vướng mắc, báo cáo rõ nguyên nhân và thời gian hoàn thành để được xem xét, giải quyết.";
    return letterhead.around(
        new FirstLetterhead.Text(subject, opening, closing),
        senderUnitId,
        letters.latestOf(senderUnitId).map(Letter::wording).orElse(null),
        place(documentId));
  }

  private static String lateness(List<LetterLine> lines) {
    if (lines.stream().allMatch(LetterLine::isLate)) {
      return "đã quá thời hạn";
    }
    return lines.stream().noneMatch(LetterLine::isLate)
        ? "sắp đến thời hạn"
        : "đã quá thời hạn hoặc sắp đến thời hạn";
  }

  private String place(long documentId) {
    return documents
        .document(documentId)
        .map(Document::place)
        .map(found -> Objects.requireNonNullElse(found, ""))
        .orElse("");
  }
}
