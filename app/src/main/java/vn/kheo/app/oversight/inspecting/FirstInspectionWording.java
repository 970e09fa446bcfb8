package vn.kheo.app.oversight.inspecting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.oversight.inspecting.InspectionPaper.Kind;
import vn.kheo.app.oversight.papers.FirstLetterhead;
import vn.kheo.app.oversight.papers.Wording;

/** Lời văn ban đầu of the papers of a visit; everything can be changed. */
@Component
class FirstInspectionWording {
  private final InspectionPaperStore papers;
  private final FirstLetterhead letterhead;

  FirstInspectionWording(InspectionPaperStore papers, FirstLetterhead letterhead) {
    this.papers = papers;
    this.letterhead = letterhead;
  }

  Wording of(Visit visit, Kind kind, @Nullable Minutes minutes, List<Finding> findings) {
    Wording last =
        papers.latestOf(visit.monitorUnitId(), kind).map(InspectionPaper::wording).orElse(null);
    Wording wording =
        letterhead.around(
            kind == Kind.NOTICE ? notice(visit) : conclusion(visit, minutes),
            visit.monitorUnitId(),
            last,
            "");
    return kind == Kind.NOTICE
        ? wording.sentTo("Như trên\nLưu: VT, hồ sơ kiểm tra")
        : wording.sentTo(recipients(visit, findings));
  }

  private static FirstLetterhead.Text notice(Visit visit) {
    return new FirstLetterhead.Text(
        "thông báo kiểm tra tại " + visit.unitName(),
        "Thực hiện %s, %s thông báo kiểm tra tại %s như sau:"
            .formatted(plan(visit), visit.monitorName(), visit.unitName()),
        "Đề nghị đơn vị bố trí thành phần làm việc, chuẩn bị hồ sơ, tài liệu liên quan "
            + "và phối hợp để đoàn kiểm tra hoàn thành nhiệm vụ.");
  }

  private static FirstLetterhead.Text conclusion(Visit visit, @Nullable Minutes minutes) {
    String seen = minutes == null ? "" : "\n" + minutes.text().seen();
    return new FirstLetterhead.Text(
        "Kết luận kiểm tra tại " + visit.unitName(),
        "Thực hiện %s, đoàn kiểm tra đã làm việc với %s (%s). Trên cơ sở biên bản kiểm tra, "
                .formatted(plan(visit), visit.unitName(), PaperWords.days(visit.from(), visit.to()))
            + "%s thông báo kết luận như sau:%s".formatted(visit.monitorName(), seen),
        "Đề nghị các cơ quan, đơn vị có tên trên tổ chức khắc phục và báo cáo kết quả "
            + "đúng thời hạn.");
  }

  private static String plan(Visit visit) {
    return visit.decision() == null || visit.decisionDate() == null
        ? visit.planTitle()
        : "%s số %s ngày %s"
            .formatted(visit.planTitle(), visit.decision(), WrittenDay.of(visit.decisionDate()));
  }

  private static String recipients(Visit visit, List<Finding> findings) {
    Set<String> names = new LinkedHashSet<>();
    names.add(visit.unitName());
    findings.stream().filter(Finding::hasRemedy).forEach(one -> names.add(one.unitName()));
    names.add("Lưu: VT, hồ sơ kiểm tra");
    return String.join("\n", names);
  }
}
