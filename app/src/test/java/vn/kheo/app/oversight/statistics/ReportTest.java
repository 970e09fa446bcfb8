package vn.kheo.app.oversight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.directive.StatisticsFilter;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.Registration;
import vn.kheo.app.organization.Organization;

/** The report in Word: what it says is what the page shows. */
@DemonstrationTest
class ReportTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);
  private static final AtomicInteger NUMBERS = new AtomicInteger(7600);
  private static final Pattern ROW = Pattern.compile("(?s)<tr>(.*?)</tr>");
  private static final Pattern CELL = Pattern.compile("(?s)<t[dh][ >].*?</t[dh]>");

  @Autowired Statistics statistics;
  @Autowired Directives directives;
  @Autowired Documents documents;
  @Autowired Organization organization;
  @Autowired Accounts accounts;
  @Autowired MockMvc web;

  @Test
  void every_figure_of_the_report_stands_on_the_page_TASK_13() throws Exception {
    long directive = issued();
    String query = "?sort=rate&directive=" + directive;
    String page = page("/statistics" + query);
    try (XWPFDocument word = word("/statistics.docx" + query)) {
      List<XWPFTable> tables = word.getTables();
      assertThat(figures(tables.get(1))).isEqualTo(figures(table(page, "four")));
      List<List<String>> lines = cells(tables.get(3));
      assertThat(lines)
          .hasSize(3)
          .isEqualTo(
              table(page, "statistics-lines").stream()
                  .map(line -> line.stream().map(ReportTest::bracketed).toList())
                  .toList());
      assertThat(cells(tables.get(2))).isEqualTo(table(page, "list compact"));
      String text = new XWPFWordExtractor(word).getText();
      assertThat(text)
          .contains("có 2 nhiệm vụ có thời hạn", "Tỷ lệ hoàn thành: 0,00% (0/1 nhiệm vụ")
          .contains("tỷ lệ quá hạn chưa hoàn thành: 100,00% (1/1)")
          .contains("Ngoài ra có 1 nhiệm vụ không có thời hạn, trong đó 0 đã hoàn thành")
          .contains("So với ngày 08/11/2022")
          .contains("Có 1 nhiệm vụ quá hạn chưa hoàn thành:")
          .doesNotContain("{{");
    }
  }

  @Test
  void the_chart_is_drawn_from_the_figures_of_the_page() throws Exception {
    long directive = issued();
    List<Statistics.Moment> trend =
        as("lanhdao", () -> statistics.trend(filter(directive, TODAY), 6));
    try (XWPFDocument word = word("/statistics.docx?directive=" + directive)) {
      XDDFChartData chart = word.getCharts().getFirst().getChartSeries().getFirst();
      assertThat(IntStream.range(0, 4).mapToObj(n -> points(chart.getSeries(n))).toList())
          .containsExactly(
              trend.stream().map(m -> m.cells().doneInTime()).toList(),
              trend.stream().map(m -> m.cells().doneLate()).toList(),
              trend.stream().map(m -> m.cells().openInTime()).toList(),
              trend.stream().map(m -> m.cells().openOverdue()).toList());
      assertThat(trend.getLast().cells()).isEqualTo(new FourCells(0, 0, 1, 1, 0, 1));
    }
  }

  @Test
  void a_list_with_nothing_in_it_leaves_no_empty_table() throws Exception {
    long directive = issued();
    try (XWPFDocument word = word("/statistics.docx?asOf=2022-11-04&directive=" + directive)) {
      assertThat(new XWPFWordExtractor(word).getText())
          .contains("Không có nhiệm vụ nào quá hạn chưa hoàn thành.")
          .doesNotContain("Nhiệm vụ được giao\tSố đơn vị");
    }
  }

  @Test
  void what_narrows_the_figures_is_told() throws Exception {
    long directive = issued();
    String query = "?basis=due&from=2022-11-01&to=2022-11-30&asOf=2022-11-15&directive=";
    try (XWPFDocument word = word("/statistics.docx" + query + directive)) {
      assertThat(new XWPFWordExtractor(word).getText())
          .contains("nhiệm vụ đến hạn trong kỳ từ ngày 01/11/2022 đến ngày 30/11/2022; văn bản");
    }
  }

  private XWPFDocument word(String address) throws Exception {
    byte[] content =
        web.perform(get(address).with(Acting.as(account("lanhdao"))))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return new XWPFDocument(new ByteArrayInputStream(content));
  }

  private String page(String address) throws Exception {
    return web.perform(get(address).with(Acting.as(account("lanhdao"))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** Rows beneath the head of the first table of that class, in plain words. */
  private static List<List<String>> table(String page, String css) {
    int from = page.indexOf("<tbody>", page.indexOf(css));
    String body = page.substring(from, page.indexOf("</tbody>", from));
    return ROW.matcher(body)
        .results()
        .map(row -> row.group(1))
        .map(
            row ->
                CELL.matcher(row).results().map(MatchResult::group).map(ReportTest::plain).toList())
        .toList();
  }

  private static String plain(String html) {
    return html.replaceAll("<span class=\"sr\">.*?</span>", "")
        .replaceAll("<[^>]*>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static List<List<String>> cells(XWPFTable table) {
    return table.getRows().stream()
        .skip(1)
        .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList())
        .toList();
  }

  private static List<String> figures(XWPFTable table) {
    return figures(cells(table));
  }

  private static List<String> figures(List<List<String>> rows) {
    return rows.stream().flatMap(row -> row.stream().skip(1)).toList();
  }

  /** {@code 50,00% 1/2} of the page is {@code 50,00% (1/2)} on paper. */
  private static String bracketed(String cell) {
    return cell.equals("chưa có việc đến hạn")
        ? "chưa có (0/0)"
        : cell.replaceAll("% (\\d+/\\d+)$", "% ($1)");
  }

  private static List<Integer> points(XDDFChartData.Series series) {
    var source = series.getValuesData();
    var points = new ArrayList<Integer>();
    for (int i = 0; i < source.getPointCount(); i++) {
      points.add(((Number) source.getPointAt(i)).intValue());
    }
    return points;
  }

  private static StatisticsFilter filter(long directive, LocalDate day) {
    return new StatisticsFilter(
        day, StatisticsFilter.Basis.ALL, null, null, Set.of(), directive, null);
  }

  private long issued() {
    int number = NUMBERS.incrementAndGet();
    long sender = organization.unitByCode("ubnd-tinh-ninh-thuan").orElseThrow().id();
    long document =
        as(
            "vanthu",
            () ->
                documents.registerPasted(dispatch(number), sender) instanceof Registration.Taken t
                    ? t.document().id()
                    : 0L);
    long id = as("chuyenvien", () -> directives.draftFrom(document));
    as("chuyenvien", () -> directives.acceptAll(id, version(id)));
    as("lanhdao", () -> directives.issue(id, version(id)));
    return id;
  }

  private int version(long id) {
    return directives.directive(id).orElseThrow().version();
  }

  private <T> T as(String username, Supplier<T> work) {
    return Acting.as(account(username), work);
  }

  private Account account(String username) {
    return accounts.all().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private static String dispatch(int number) {
    return """
        ỦY BAN NHÂN DÂN
        TỈNH NINH THUẬN

        Số: %d/UBND-VXNV
        V/v kiểm tra phòng cháy, chữa cháy

        Ninh Thuận, ngày 01 tháng 11 năm 2022

        Kính gửi:
        - Sở Y tế;
        - Sở Nội vụ;
        - Sở Tư pháp.

        Ủy ban nhân dân tỉnh có ý kiến như sau:

        1. Giao Sở Y tế kiểm tra bình chữa cháy của trụ sở, báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 05/11/2022.

        2. Giao Sở Nội vụ xây dựng kế hoạch diễn tập, hoàn thành trước ngày 18/11/2022.

        3. Giao Sở Tư pháp rà soát nội quy của trụ sở.

        Nơi nhận:
        - Như trên;
        - Lưu: VT, VXNV.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Hồ Bích Nga
        """
        .formatted(number);
  }
}
