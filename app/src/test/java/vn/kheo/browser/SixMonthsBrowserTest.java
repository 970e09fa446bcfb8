package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.DISTRICT_LEADER;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.MONITOR;
import static vn.kheo.browser.People.MONITOR_LEADER;
import static vn.kheo.browser.People.OFFICER;
import static vn.kheo.browser.People.RED_CROSS_LEADER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Permission;
import vn.kheo.app.reporting.consolidation.signed.CheckCommand;

/**
 * The six-month report of the example programme: ten units answer, two of them late, one is sent
 * back, one corrects itself after the report was signed; in a house whose clock is its own.
 */
@BrowserTest
@TestPropertySource(properties = "kheo.home=target/six-months-home")
class SixMonthsBrowserTest {
  private static final Map<String, String> LEADERS =
      Map.of(
          "syt", HEALTH_LEADER,
          "ubnd-ninh-son", DISTRICT_LEADER,
          "hoi-chu-thap-do", RED_CROSS_LEADER);
  private static final List<String> LATE = List.of("ubnd-thuan-nam", "cd-nghe");
  private static final String ROUND = "Báo cáo kết quả công tác dân vận, 6 tháng đầu năm 2023";

  @Autowired JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired DataSource database;

  @Test
  void ten_units_report_and_the_province_signs_what_they_add_up_to(Stage stage) throws IOException {
    openAccounts();
    goesOnTo(stage, LocalDate.of(2023, 6, 15));
    String round = round(stage);
    SixMonths.units().stream()
        .filter(unit -> !LATE.contains(unit))
        .forEach(unit -> new UnitAnswer(stage, unit, leader(unit), ROUND).sends());
    sentBack(stage, round);
    goesOnTo(stage, LocalDate.of(2023, 6, 20));
    LATE.forEach(unit -> new UnitAnswer(stage, unit, leader(unit), ROUND).sends());
    accepted(stage, round);
    String signed = consolidated(stage, round);
    corrected(stage, round, signed);
  }

  /** Each of the ten has a leader who can prepare and send. */
  private void openAccounts() {
    for (String unit : SixMonths.units()) {
      if (LEADERS.containsKey(unit)) {
        continue;
      }
      Map<String, Object> found =
          jdbc.sql(
                  """
                  select u.id as unit, p.person_id as person
                    from organization.unit u
                    join organization.post p on p.unit_id = u.id and p.leads
                   where u.code = :code
                   order by p.id
                   limit 1
                  """)
              .param("code", unit)
              .query()
              .singleRow();
      long account =
          accounts.create(
              unit,
              accounts.randomPassword(),
              ((Number) found.get("person")).longValue(),
              true,
              "vi");
      for (Permission permission : List.of(Permission.WORK, Permission.HAND_IN)) {
        accounts.grant(account, permission, ((Number) found.get("unit")).longValue(), null, null);
      }
    }
  }

  private static String leader(String unit) {
    return LEADERS.getOrDefault(unit, unit);
  }

  private static void goesOnTo(Stage stage, LocalDate day) {
    Visitor officer = stage.as(OFFICER).opens("/clock");
    officer.fills("Đến 8 giờ sáng ngày", day.toString()).presses("Tua đến ngày này");
    officer.sees("Đã tua đồng hồ");
  }

  private String round(Stage stage) {
    long id =
        jdbc.sql("select id from reporting.round where to_day = :day")
            .param("day", LocalDate.of(2023, 6, 14))
            .query(Long.class)
            .single();
    return stage.as(MONITOR).opens("/rounds/" + id).sees("0/46").looksRight("six-1-round").path();
  }

  /** Sở Tư pháp typed đồng where triệu đồng are asked; it is told at the cell. */
  private void sentBack(Stage stage, String round) {
    Visitor monitor = stage.as(MONITOR).opens(round).sees("8/46");
    monitor.looksRight("six-3-round-8-of-46").follows("Sở Tư pháp");
    String review = monitor.isAt("/rounds/\\d+/reports/\\d+").path();
    monitor.page().locator("#at").selectOption("B09");
    monitor.page().locator("#remark textarea").first().fill("Triệu đồng hay đồng?");
    monitor.presses("Thêm ý kiến").sees("Triệu đồng hay đồng?");
    monitor.page().locator("#reason").fill("Xem lại ô B09 theo ý kiến bên cạnh.");
    monitor.presses("Trả lại");
    Visitor unit = new UnitAnswer(stage, "stp", "stp", ROUND).opened();
    unit.sees("Triệu đồng hay đồng?").looksRight("six-4-returned");
    UnitAnswer.types(unit, "c" + ordinal("B09"), "0");
    unit.presses("Duyệt và gửi").sees("Đã gửi báo cáo.");
    stage.as(MONITOR).opens(review).looksRight("six-5-sent-again");
  }

  private void accepted(Stage stage, String round) {
    Visitor monitor = stage.as(MONITOR).opens(round).sees("10/46").looksRight("six-6-round");
    for (long report :
        jdbc.sql("select id from reporting.report where round_id = :id and counted is not null")
            .param("id", Long.parseLong(round.substring(round.lastIndexOf('/') + 1)))
            .query(Long.class)
            .list()) {
      monitor.opens(round + "/reports/" + report);
      if (LATE.stream().anyMatch(late -> report == report(round, late))) {
        monitor.sees("gửi quá hạn").looksRight("six-7-review-late");
      }
      monitor.page().locator("form[action$='/accept'] button").click();
      monitor.sees("chấp nhận");
    }
  }

  /** The numbers are added up by hand: see {@link SixMonths}. */
  private String consolidated(Stage stage, String round) throws IOException {
    Visitor monitor = stage.as(MONITOR).opens(round + "/consolidation");
    monitor.looksRight("six-8-consolidation");
    total(monitor, "A01", "84", "10/46");
    total(monitor, "A02", "10", "10/46");
    total(monitor, "A06", "5.280", "10/46");
    total(monitor, "A07", "6.558", "10/46");
    total(monitor, "A08", "6.810", "10/46");
    total(monitor, "A09", "96,3", "10/46"); // 6558 / 6810, not the mean of ten rates
    total(monitor, "B01", "67", "10/46");
    total(monitor, "B09", "4.091,2", "10/46");
    total(monitor, "D03", "94,26", "8/46"); // 10482 / 11120
    writes(stage, round);
    monitor.opens(round + "/words").looksRight("six-11-words");

    goesOnTo(stage, LocalDate.of(2023, 6, 21));
    Visitor leader = stage.as(MONITOR_LEADER).opens(round + "/signed");
    leader.page().locator("#symbol").fill("1250/BC-SNV");
    leader.page().locator("#place").fill("Ninh Thuận");
    leader.page().locator("#recipients").fill("Ủy ban nhân dân tỉnh\nCác đơn vị báo cáo\nLưu: VT");
    leader.looksRight("six-12-signing").presses("Ký, giữ nguyên bản này");
    String signed = leader.isAt("/rounds/\\d+/signed/\\d+").sees("1250/BC-SNV").path();
    leader.looksRight("six-13-signed");
    keep(leader.downloads("Word"), "first.docx");
    Path pdf = keep(leader.downloads("PDF"), "first.pdf");
    keep(leader.downloads("Excel"), "first.xlsx");

    assertThat(told(pdf, 0)).contains("[A07]").contains("0 số khác bản đã ký");
    monitor.opens("/check").attaches("Tệp báo cáo", pdf).presses("Tra cứu");
    monitor.sees("đều khớp").looksRight("six-14-check");
    return signed;
  }

  private static void total(Visitor visitor, String code, String amount, String reported) {
    assertThat(
            visitor
                .page()
                .locator("main tr", new com.microsoft.playwright.Page.LocatorOptions())
                .filter(
                    new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(visitor.page().locator("a[href$='/consolidation/" + code + "']")))
                .first()
                .innerText())
        .as(code)
        .contains(amount)
        .contains(reported);
  }

  private void writes(Stage stage, String round) {
    Visitor monitor = stage.as(MONITOR);
    takes(monitor, round, "I");
    monitor.sees("10 đơn vị").looksRight("six-9-section");
    takes(monitor, round, "III.2");
    monitor.looksRight("six-10-section");
    for (String heading : List.of("III.1.a", "III.1.b", "III.1.c", "V.1", "V.2", "V.3", "VI")) {
      takes(monitor, round, heading);
    }
    monitor.opens(round + "/words/" + section("II"));
    monitor
        .page()
        .locator("#words")
        .fill(
            "{A01:n} đơn vị đã ban hành {A01} văn bản, tổ chức {A05} hội nghị với {A06} lượt người"
                + " dự; {A07}/{A08} cán bộ, công chức, viên chức được quán triệt, đạt {A09} %.");
    monitor.presses("Lưu lời văn").sees("6.558");
  }

  /** Takes everything that units wrote under a heading. */
  private void takes(Visitor monitor, String round, String heading) {
    monitor.opens(round + "/words/" + section(heading));
    var boxes = monitor.page().locator("input[name=take]");
    for (int i = 0; i < boxes.count(); i++) {
      boxes.nth(i).check();
    }
    monitor.page().locator("form[action$='/take'] button.primary").click();
    assertThat(monitor.page().locator("#words").inputValue()).isNotBlank();
  }

  /** Ninh Sơn counted too few; what was signed stays, and the difference is told. */
  private void corrected(Stage stage, String round, String signed) throws IOException {
    goesOnTo(stage, LocalDate.of(2023, 6, 26));
    Visitor district = new UnitAnswer(stage, "ubnd-ninh-son", DISTRICT_LEADER, ROUND).opened();
    district
        .page()
        .locator("form[action$='/correct'] textarea, form[action$='/correct'] input[name=reason]")
        .first()
        .fill("Sót 60 người của ba xã.");
    district.page().locator("form[action$='/correct'] button").click();
    UnitAnswer.types(district, "c" + ordinal("A07"), "270");
    district.presses("Duyệt và gửi").sees("Đã gửi báo cáo.");

    Visitor monitor = stage.as(MONITOR).opens(round + "/consolidation");
    total(monitor, "A07", "6.618", "10/46");
    total(monitor, "A09", "97,18", "10/46");
    monitor.opens(signed).sees("6.558").sees("6.618").sees("Sót 60 người của ba xã.");
    monitor.looksRight("six-15-signed-since");
    monitor.opens(round + "/reports/" + report(round, "ubnd-ninh-son"));
    monitor.page().locator("form[action$='/accept'] button").click();

    Visitor leader = stage.as(MONITOR_LEADER).opens(round + "/signed");
    leader.page().locator("#symbol").fill("1268/BC-SNV");
    leader.presses("Ký, giữ nguyên bản này").sees("1268/BC-SNV").sees("6.618");
    Path second = keep(leader.downloads("Word"), "second.docx");
    keep(leader.downloads("PDF"), "second.pdf");
    assertThat(told(second, 0)).contains("0 số khác bản đã ký");
    district.opens("/reports/" + report(round, "ubnd-ninh-son") + "/uses");
    district.sees("1250/BC-SNV").sees("1268/BC-SNV").looksRight("six-16-uses");
  }

  /** What {@code kheo check} says of a file. */
  private String told(Path file, int code) {
    var out = new ByteArrayOutputStream();
    assertThat(CheckCommand.run(database, file, new PrintStream(out, true, StandardCharsets.UTF_8)))
        .as(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(code);
    return out.toString(StandardCharsets.UTF_8);
  }

  private long report(String round, String unit) {
    return jdbc.sql(
            """
            select r.id
              from reporting.report r
              join organization.unit u on u.id = r.unit_id
             where r.round_id = :round and u.code = :unit
            """)
        .param("round", Long.parseLong(round.substring(round.lastIndexOf('/') + 1)))
        .param("unit", unit)
        .query(Long.class)
        .single();
  }

  private int ordinal(String code) {
    return jdbc.sql("select min(ordinal) from reporting.indicator where code = :code")
        .param("code", code)
        .query(Integer.class)
        .single();
  }

  /** Place of a heading among the sections of the form. */
  private int section(String number) {
    return jdbc.sql("select min(ordinal) from reporting.section where number = :number")
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  private static Path keep(Path file, String name) throws IOException {
    assertThat(Files.size(file)).isPositive();
    Path kept = Files.createDirectories(Path.of("target", "six-months")).resolve(name);
    return Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
  }
}
