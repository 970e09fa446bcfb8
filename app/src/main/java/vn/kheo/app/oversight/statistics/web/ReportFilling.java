package vn.kheo.app.oversight.statistics.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.directive.Tally;
import vn.kheo.app.oversight.papers.PaperKind.Filling;
import vn.kheo.app.oversight.urging.Letterheads;
import vn.kheo.app.paper.DecreeForm;
import vn.kheo.app.paper.Paper.Tone;
import vn.kheo.app.paper.StackedColumns;
import vn.kheo.app.paper.StackedColumns.Fill;
import vn.kheo.app.paper.StackedColumns.Series;

/**
 * What a {@link Report} says, field by field. A paper of the agency is Vietnamese, whoever asks.
 */
final class ReportFilling {
  /** How many doers of one order are named; the ranking has them all. */
  private static final int NAMED = 12;

  /** How many with nothing due are named each. */
  private static final int NAMED_IDLE = 5;

  private static final DecimalFormatSymbols VIETNAMESE =
      DecimalFormatSymbols.getInstance(Locale.of("vi", "VN"));

  private ReportFilling() {}

  static Filling of(Report report, Letterheads.Own head) {
    Map<String, String> values = new HashMap<>(cells(report.now()));
    values.put("cơ_quan_chủ_quản", head.superior());
    values.put("cơ_quan_ban_hành", head.issuer());
    values.put("số_ký_hiệu", DecreeForm.symbol(null, head.series()));
    values.put("địa_danh_ngày", DecreeForm.placeAndDate(head.place(), null));
    values.put("quyền_hạn_chức_vụ", String.join("\n", head.signature().lines()));
    values.put("người_ký", head.signature().name());
    values.put("ngày_chốt", WrittenDay.of(report.day()));
    values.put("phạm_vi", report.about());
    values.put("tổng_số", figure(report.now().total()));
    values.put("tỷ_lệ_quá_hạn", rate(report.now().overdueRate()));
    values.put("không_thời_hạn_đã_xong", figure(report.now().doneNoDeadline()));
    values.put("sắp_đến_hạn", figure(report.soon()));
    values.put("ngày_so_sánh", WrittenDay.of(report.weekAgo()));
    values.put("quá_hạn_tuần_trước", figure(report.before().openOverdue()));
    values.put("thay_đổi", change(report.now().openOverdue() - report.before().openOverdue()));
    values.put("sắp_đến_hạn_tuần_trước", figure(report.soonBefore()));
    values.put("tỷ_lệ_tuần_trước", rate(report.before().doneRate()));
    values.put("chia_theo", by(report.by()));
    values.put("danh_sách", told(report));
    values.put("tỷ_lệ_hoàn_thành", values.remove("tỷ_lệ"));
    var late = new ArrayList<Map<String, String>>();
    report.late().stream()
        .collect(Collectors.groupingBy(Order::of, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(lines -> late.add(late(late.size() + 1, lines)));
    return new Filling(
        values,
        Map.of(
            "diễn_biến", report.trend().stream().map(ReportFilling::moment).toList(),
            "dòng", lines(report),
            "việc", late),
        Map.of("biểu_đồ", chart(report.trend())));
  }

  private static Map<String, String> cells(FourCells cells) {
    return Map.of(
        "đúng_hạn", figure(cells.doneInTime()),
        "quá_hạn", figure(cells.doneLate()),
        "trong_hạn", figure(cells.openInTime()),
        "chưa_xong_quá_hạn", figure(cells.openOverdue()),
        "đã_xong", figure(cells.done()),
        "đến_hạn", figure(cells.due()),
        "tỷ_lệ", rate(cells.doneRate()),
        "không_thời_hạn", figure(cells.withoutDeadline()));
  }

  private static Map<String, String> moment(Statistics.Moment moment) {
    Map<String, String> item = new HashMap<>(cells(moment.cells()));
    item.put("ngày", WrittenDay.of(moment.day()));
    return item;
  }

  /** Many with nothing due stand in one row, so that the columns still add up; a few are named. */
  private static List<Map<String, String>> lines(Report report) {
    List<Ranking.Line> idle =
        report.lines().stream().filter(line -> line.tally().cells().due() == 0).toList();
    boolean fold = idle.size() > NAMED_IDLE;
    var lines = new ArrayList<Map<String, String>>();
    report.lines().stream()
        .filter(line -> !fold || line.tally().cells().due() > 0)
        .forEach(line -> lines.add(line(line)));
    if (fold) {
      FourCells together =
          idle.stream().map(line -> line.tally().cells()).reduce(FourCells.EMPTY, FourCells::plus);
      Map<String, String> item = new HashMap<>(cells(together));
      item.put("hạng", "");
      item.put("tên", "%s dòng chưa có nhiệm vụ đến hạn".formatted(figure(idle.size())));
      lines.add(item);
    }
    return lines;
  }

  private static Map<String, String> line(Ranking.Line line) {
    String name = line.tally().name();
    Map<String, String> item = new HashMap<>(cells(line.tally().cells()));
    item.put("hạng", line.rank() == null ? "–" : figure(line.rank()));
    item.put("tên", name.isEmpty() ? "Chưa phân công" : name);
    return item;
  }

  /** What is told in one row: an order and its day, whoever is late with it. */
  private record Order(
      long obligation, String words, @Nullable LocalDate due, @Nullable LocalDate missedDue) {
    static Order of(AssignmentLine line) {
      return new Order(line.obligationId(), line.words(), line.due(), line.missedDue());
    }

    /** The last day it is late by; where more time was asked for too late, both (TASK-22). */
    String lastDay() {
      String last = due == null ? "" : WrittenDay.of(due);
      return missedDue == null ? last : WrittenDay.of(missedDue) + "\n(gia hạn đến " + last + ")";
    }
  }

  private static Map<String, String> late(int number, List<AssignmentLine> lines) {
    AssignmentLine first = lines.getFirst();
    List<String> doers = lines.stream().map(AssignmentLine::doer).toList();
    return Map.of(
        "stt", "%02d".formatted(number),
        "thời_hạn", Order.of(first).lastDay(),
        "nhiệm_vụ", first.words(),
        "điểm_khoản", first.ref().isBlank() ? "nội dung chỉ đạo" : "mục " + first.ref(),
        "văn_bản", first.directiveTitle(),
        "số_đơn_vị", figure(doers.size()),
        "đơn_vị", named(doers));
  }

  private static String named(List<String> doers) {
    return doers.size() <= NAMED
        ? String.join("; ", doers)
        : String.join("; ", doers.subList(0, NAMED))
            + " và %s đơn vị khác".formatted(figure(doers.size() - NAMED));
  }

  private static String told(Report report) {
    if (report.lateTotal() == 0) {
      return "Không có nhiệm vụ nào quá hạn chưa hoàn thành.";
    }
    return report.late().size() == report.lateTotal()
        ? "Có %s nhiệm vụ quá hạn chưa hoàn thành:".formatted(figure(report.lateTotal()))
        : "Có %s nhiệm vụ quá hạn chưa hoàn thành; %s nhiệm vụ quá hạn lâu nhất:"
            .formatted(figure(report.lateTotal()), figure(report.late().size()));
  }

  private static StackedColumns chart(List<Statistics.Moment> trend) {
    Chart chart = Chart.of(trend);
    return new StackedColumns(
        chart.columns().stream().map(Chart.Column::label).toList(),
        List.of(
            series("Hoàn thành đúng hạn", Tone.GREEN, Fill.FULL, trend, FourCells::doneInTime),
            series("Hoàn thành quá hạn", Tone.VIOLET, Fill.SLANTED, trend, FourCells::doneLate),
            series(
                "Chưa hoàn thành, trong hạn", Tone.GRAY, Fill.PALE, trend, FourCells::openInTime),
            series(
                "Chưa hoàn thành, quá hạn", Tone.RED, Fill.CROSSED, trend, FourCells::openOverdue)),
        chart.lines().getLast().figure(),
        chart.lines().get(1).figure());
  }

  private static Series series(
      String name,
      Tone tone,
      Fill fill,
      List<Statistics.Moment> trend,
      ToIntFunction<FourCells> cell) {
    return new Series(
        name, tone, fill, trend.stream().map(m -> cell.applyAsInt(m.cells())).toList());
  }

  private static String by(Tally.By by) {
    return switch (by) {
      case UNIT -> "đơn vị thực hiện";
      case DIRECTIVE -> "văn bản chỉ đạo";
      case LEADER -> "lãnh đạo phụ trách";
      case MONITOR -> "đơn vị theo dõi";
    };
  }

  private static String change(int by) {
    return by > 0 ? "tăng " + figure(by) : by < 0 ? "giảm " + figure(-by) : "không đổi";
  }

  private static String figure(int figure) {
    return new DecimalFormat("#,##0", VIETNAMESE).format(figure);
  }

  private static String rate(Optional<BigDecimal> rate) {
    return rate.map(r -> new DecimalFormat("0.00", VIETNAMESE).format(r) + "%").orElse("chưa có");
  }
}
