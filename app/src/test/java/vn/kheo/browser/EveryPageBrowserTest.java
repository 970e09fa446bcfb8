package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.ADMINISTRATOR;
import static vn.kheo.browser.People.CLERK;
import static vn.kheo.browser.People.COMMUNE_LEADER;
import static vn.kheo.browser.People.DISTRICT_OFFICER;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.MONITOR;
import static vn.kheo.browser.People.OFFICER;
import static vn.kheo.browser.People.RED_CROSS_OFFICER;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.kheo.app.settings.Settings;

/** Every address that answers with a page, as somebody who may open it, at both widths. */
@BrowserTest
class EveryPageBrowserTest {
  /** Files to download and parts of pages: tried elsewhere. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/assets/{name}",
          "/assets/fonts/{name}",
          "/assets/vendor/{name}",
          "/assignments.xlsx",
          "/assignments/{id:\\d+}/evidence/{evidence:\\d+}",
          "/assignments/{id:\\d+}/glance",
          "/calendar/export.csv",
          "/calendar/export.xlsx",
          "/assignments/{id:\\d+}/contributions/{file:\\d+}",
          "/bulk/{id:\\d+}/chosen.xlsx",
          "/bulk/{id:\\d+}/progress",
          "/desk.xlsx",
          "/handovers/{id:\\d+}/dossier.xlsx",
          "/vacancies.xlsx",
          "/directives/export.xlsx",
          "/directives/{id:\\d+}/matrix.xlsx",
          "/directives/{id:\\d+}/rehearsal.xlsx",
          "/documents/export.csv",
          "/documents/export.xlsx",
          "/documents/{id:\\d+}/file",
          "/journal/export.csv",
          "/assessments/frameworks/{id:\\d+}/framework.xlsx",
          "/assessments/sheets/{id:\\d+}/sheet.docx",
          "/assessments/{id:\\d+}/ranking.xlsx",
          "/inspections/export.xlsx",
          "/inspections/findings.xlsx",
          "/inspections/visits/export.xlsx",
          "/inspections/visits/{id:\\d+}/minutes.docx",
          "/inspections/visits/{id:\\d+}/papers/{kind}/paper.docx",
          "/inspections/{id:\\d+}/plan.xlsx",
          "/letters/export.xlsx",
          "/letters/{id:\\d+}/letter.docx",
          "/papers/{kind}/sample.docx",
          "/papers/{kind}/template.docx",
          "/journal/export.xlsx",
          "/journal/head.txt",
          "/organization/export/{file}",
          "/organization/pick",
          "/statistics.docx",
          "/statistics.xlsx",
          "/statistics/list.xlsx",
          "/notices/{id:\\d+}",
          "/notices/sent.xlsx",
          "/feeds/{secret:[A-Za-z0-9_-]+}.ics",
          "/forms/{id:\\d+}/export/{file}",
          "/rounds/{id:\\d+}/reports.xlsx",
          "/rounds/{id:\\d+}/consolidation.xlsx",
          "/rounds/{id:\\d+}/consolidation.csv",
          "/rounds/{id:\\d+}/taken.xlsx",
          "/rounds/{id:\\d+}/draft.docx",
          "/rounds/{id:\\d+}/draft.pdf",
          "/rounds/{id:\\d+}/draft.xlsx",
          "/rounds/{id:\\d+}/signed/{number:\\d+}/report.docx",
          "/rounds/{id:\\d+}/signed/{number:\\d+}/report.pdf",
          "/rounds/{id:\\d+}/signed/{number:\\d+}/report.xlsx",
          "/reports/{id:\\d+}/files/{file:\\d+}",
          "/reports/{id:\\d+}/figures.xlsx",
          "/reports/{id:\\d+}/words.docx",
          "/rounds/{round:\\d+}/reports/{id:\\d+}/files/{file:\\d+}",
          "/api/v1/openapi.json",
          "/api/v1/openapi.json.yaml",
          "/api/v1/forms",
          "/api/v1/forms/{id:\\d+}",
          "/api/v1/rounds",
          "/api/v1/rounds/{id:\\d+}",
          "/api/v1/rounds/{id:\\d+}/values",
          "/api/v1/rounds/{id:\\d+}/values.csv",
          "/api/v1/rounds/{id:\\d+}/totals",
          "/rounds/{id:\\d+}/import.xlsx",
          "/burden.xlsx",
          "/error");

  /** What everybody who works may read. */
  private static final List<String> EVERYBODYS = List.of("/forms/", "/organization/");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired JdbcClient jdbc;
  @Autowired Settings settings;
  @TempDir static Path folder;

  private record Visit(String who, String path, String name) {}

  private long redCross() {
    return jdbc.sql("select id from organization.unit where code = 'hoi-chu-thap-do'")
        .query(Long.class)
        .single();
  }

  @TestFactory
  Stream<DynamicTest> every_page_stands_the_inspection(Stage stage) throws IOException {
    long draft = drafted(stage, 4901);
    Programme programme = Programme.inTheMiddle(stage, jdbc, folder, settings.today());
    List<Visit> visits =
        visits(
            draft,
            programme,
            letter(stage, programme.directive()),
            handover(stage),
            bulk(stage, programme.directive()));
    visits.addAll(inspections(new InspectionWalk(stage)));
    visits.addAll(assessments(new AssessmentWalk(stage)));
    visits.addAll(forms(new FormWalk(stage)));
    visits.addAll(regimes(stage, new RegimeWalk(stage)));
    visits.addAll(reports(new ReportWalk(stage)));
    Stream<DynamicTest> pages =
        visits.stream()
            .map(
                visit ->
                    DynamicTest.dynamicTest(
                        visit.path() + " as " + visit.who(), () -> look(stage, visit)));
    var complete =
        DynamicTest.dynamicTest("no page was left out", () -> assertThat(missed(visits)).isEmpty());
    var closed =
        DynamicTest.dynamicTest(
            "a unit that has nothing to do with it finds none of it",
            () -> assertThat(openToStrangers(stage, visits)).isEmpty());
    return Stream.concat(pages, Stream.of(complete, closed));
  }

  /** Pages and files of single things that a commune reads though they are not its own. */
  private static List<String> openToStrangers(Stage stage, List<Visit> visits) {
    var window = stage.as(COMMUNE_LEADER).page();
    String home = window.url().replaceAll("^(https?://[^/]+).*", "$1");
    Set<String> things =
        visits.stream()
            .map(visit -> visit.path().replaceAll("[?#].*", ""))
            .filter(path -> path.matches(".*/\\d+(/.*)?"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> files = new TreeSet<>();
    for (String pattern : NO_PAGES) {
      int at = pattern.indexOf('{');
      String rest = at < 0 ? "" : pattern.substring(pattern.indexOf('}') + 1);
      if (at < 0 || rest.contains("{") || pattern.startsWith("/api/")) {
        continue;
      }
      String before = pattern.substring(0, at);
      things.stream()
          .filter(path -> path.startsWith(before))
          .map(path -> path.substring(before.length()).replaceAll("\\D.*", ""))
          .filter(id -> !id.isEmpty())
          .forEach(id -> files.add(before + id + rest));
    }
    things.addAll(files);
    return things.stream()
        .filter(path -> EVERYBODYS.stream().noneMatch(path::startsWith))
        .filter(path -> window.request().get(home + path).status() == 200)
        .toList();
  }

  private static void look(Stage stage, Visit visit) {
    Visitor visitor = visit.who().isEmpty() ? stage.nobody() : stage.as(visit.who());
    visitor.opens(visit.path()).looksRight("page-" + visit.name());
  }

  private List<Visit> visits(
      long draft, Programme programme, String letter, String handover, String bulk) {
    String reading = "/directives/" + draft;
    String directive = "/directives/" + programme.directive();
    long order = first("directive.obligation where directive_id = " + draft);
    long party = first("directive.party where obligation_id = " + order);
    long document = first("document.document");
    long unit = first("organization.unit where code = 'syt'");
    long group = first("organization.unit_group");
    long account = first("access.account");
    return new ArrayList<>(
        List.of(
            new Visit("", "/sign-in", "sign-in"),
            new Visit(CLERK, "/", "home"),
            new Visit(CLERK, "/desk", "desk-clerk"),
            new Visit(OFFICER, "/desk", "desk-officer"),
            new Visit(LEADER, "/desk", "desk-leader"),
            new Visit(MONITOR, "/desk", "desk-monitor"),
            new Visit(HEALTH_OFFICER, "/desk", "desk-unit"),
            new Visit(HEALTH_LEADER, "/desk?words=khong+co", "desk-filtered"),
            new Visit(ADMINISTRATOR, "/desk", "desk-administrator"),
            new Visit(MONITOR, "/oversight", "oversight"),
            new Visit(LEADER, "/statistics", "statistics"),
            new Visit(MONITOR, "/statistics?by=leader&sort=rate", "statistics-leaders"),
            new Visit(HEALTH_LEADER, "/statistics?basis=given&from=2030-01-01", "statistics-none"),
            new Visit(LEADER, "/statistics/list?cell=all&page=2", "statistics-list"),
            new Visit(LEADER, "/briefing", "briefing"),
            new Visit(LEADER, "/search?q=ke+hoach", "search"),
            new Visit(ADMINISTRATOR, "/search?q=so+y+te", "search-units"),
            new Visit(HEALTH_OFFICER, "/search?q=khong+co+gi", "search-none"),
            new Visit(LEADER, "/search/orders?q=ke+hoach", "search-orders"),
            new Visit(LEADER, "/assignments", "assignments"),
            new Visit(MONITOR, "/assignments?timeliness=open-in-time&page=2", "assignments-2"),
            new Visit(HEALTH_OFFICER, "/assignments?timeliness=overdue", "assignments-none"),
            new Visit(LEADER, programme.assignment("syt", "1.c"), "assignment-done"),
            new Visit(
                DISTRICT_OFFICER, programme.assignment("ubnd-ninh-son", "1.c"), "assignment-late"),
            new Visit(MONITOR, programme.assignment("syt", "1.a"), "assignment-judge"),
            new Visit(HEALTH_LEADER, programme.assignment("syt", "1.b"), "assignment-underway"),
            new Visit(HEALTH_OFFICER, programme.assignment("syt", "1.d"), "assignment-given"),
            new Visit(
                HEALTH_LEADER, programme.assignment("syt", "1.b") + "/hand-down", "hand-down"),
            new Visit(CLERK, "/documents", "documents"),
            new Visit(HEALTH_OFFICER, "/documents?q=khong+co", "documents-none"),
            new Visit(CLERK, "/documents/paste", "document-paste"),
            new Visit(OFFICER, "/documents/" + document, "document"),
            new Visit(CLERK, "/documents/" + document + "/correct", "document-correct"),
            new Visit(LEADER, "/directives", "directives"),
            new Visit(HEALTH_OFFICER, "/directives?words=khong+co", "directives-none"),
            new Visit(LEADER, directive, "directive"),
            new Visit(OFFICER, reading, "directive-draft"),
            new Visit(
                OFFICER,
                directive
                    + "/orders/"
                    + first("directive.obligation where directive_id = " + programme.directive())
                    + "/rhythm",
                "rhythm"),
            new Visit(LEADER, directive + "/timeline", "directive-timeline"),
            new Visit(LEADER, directive + "/citations", "directive-citations"),
            new Visit(LEADER, directive + "/matrix", "matrix"),
            new Visit(HEALTH_OFFICER, directive + "/matrix", "matrix-unit"),
            new Visit(LEADER, directive + "/matrix?group=ubnd_huyen", "matrix-group"),
            new Visit(LEADER, directive + "/matrix?status=suspended", "matrix-none"),
            new Visit(OFFICER, reading + "/matrix", "matrix-draft"),
            new Visit(OFFICER, reading + "/read", "reading-desk"),
            new Visit(OFFICER, reading + "/head", "reading-desk-head"),
            new Visit(OFFICER, reading + "/orders/" + order + "/edit", "reading-desk-edit"),
            new Visit(OFFICER, reading + "/orders/" + order + "/split", "reading-desk-split"),
            new Visit(OFFICER, reading + "/parties/" + party, "reading-desk-party"),
            new Visit(OFFICER, reading + "/rehearsal", "rehearsal-blocked"),
            new Visit(LEADER, reading + "/issue", "issue-blocked"),
            new Visit(LEADER, "/organization", "organization"),
            new Visit(LEADER, "/organization?q=so+y+te", "organization-search"),
            new Visit(ADMINISTRATOR, "/organization/units/" + unit, "unit"),
            new Visit(ADMINISTRATOR, "/organization/units/" + unit + "/edit", "unit-edit"),
            new Visit(LEADER, "/organization/groups/" + group, "group"),
            new Visit(ADMINISTRATOR, "/organization/aliases", "aliases"),
            new Visit(ADMINISTRATOR, "/organization/import", "organization-import"),
            new Visit(OFFICER, "/letters", "letters"),
            new Visit(OFFICER, "/letters/choose?timeliness=all", "letters-choose"),
            new Visit(OFFICER, letter, "letter-draft"),
            new Visit(OFFICER, letter + "/add?timeliness=all", "letters-add"),
            new Visit(HEALTH_LEADER, "/handovers", "handovers"),
            new Visit(HEALTH_LEADER, "/handovers/new", "handover-new"),
            new Visit(HEALTH_LEADER, handover, "handover"),
            new Visit(MONITOR, "/vacancies", "vacancies-none"),
            new Visit(OFFICER, bulk, "bulk"),
            new Visit(LEADER, directive + "/matrix?pick=1", "matrix-pick"),
            new Visit(CLERK, "/papers", "papers"),
            new Visit(CLERK, "/papers/urging-letter", "paper"),
            new Visit(ADMINISTRATOR, "/journal", "journal"),
            new Visit(ADMINISTRATOR, "/accounts", "accounts"),
            new Visit(ADMINISTRATOR, "/accounts/new", "account-new"),
            new Visit(ADMINISTRATOR, "/accounts/" + account, "account"),
            new Visit(HEALTH_OFFICER, "/account", "my-account"),
            new Visit(HEALTH_LEADER, "/notices", "notices"),
            new Visit(OFFICER, "/notices?show=all", "notices-all"),
            new Visit(OFFICER, "/notices/sent", "notices-sent"),
            new Visit(ADMINISTRATOR, "/notices/sent", "notices-sent-administrator"),
            new Visit(HEALTH_OFFICER, "/notices/settings", "notices-settings"),
            new Visit(HEALTH_OFFICER, "/feeds", "feeds"),
            new Visit(
                HEALTH_LEADER, programme.assignment("syt", "1.c") + "/reminders", "reminders"),
            new Visit(
                LEADER,
                directive
                    + "/orders/"
                    + first("directive.obligation where directive_id = " + programme.directive())
                    + "/reminders",
                "reminder-plan"),
            new Visit(ADMINISTRATOR, "/settings", "settings"),
            new Visit(ADMINISTRATOR, "/settings/move_fixed_date_off_day", "settings-flag"),
            new Visit(ADMINISTRATOR, "/settings/due_soon_working_days", "settings-number"),
            new Visit(ADMINISTRATOR, "/calendar?year=2026", "calendar"),
            new Visit(HEALTH_OFFICER, "/calendar?year=2031", "calendar-empty"),
            new Visit(OFFICER, "/calendar/day", "calendar-day-new"),
            new Visit(OFFICER, "/calendar/day?day=2026-11-24", "calendar-day"),
            new Visit(OFFICER, "/calendar/propose?year=2028", "calendar-propose"),
            new Visit(OFFICER, "/calendar/import", "calendar-import"),
            new Visit(ADMINISTRATOR, "/calendar/changes", "calendar-changes"),
            new Visit(
                HEALTH_OFFICER,
                "/calendar/count?from=2026-02-10&length=10&unit=WORKING_DAYS",
                "calendar-count"),
            new Visit(OFFICER, "/clock", "clock")));
  }

  /** One inspection concluded, another with everything still in draft. */
  private static List<Visit> inspections(InspectionWalk walk) {
    String plan = walk.plans("Sở Y tế", "Sở Tài chính").decides("15/KH-VP").plan();
    String concluded = walk.visit("Sở Y tế");
    walk.notifies(concluded, "31").minutes(concluded).finds(concluded).concludes(concluded, "32");
    String open = walk.visit("Sở Tài chính");
    walk.drafts(open, "Soạn thông báo").finds(open);
    walk.changes();
    return List.of(
        new Visit(OFFICER, "/inspections", "inspections"),
        new Visit(OFFICER, "/inspections?q=khong+co", "inspections-none"),
        new Visit(OFFICER, "/inspections/new", "inspection-new"),
        new Visit(OFFICER, plan, "inspection-plan-draft"),
        new Visit(LEADER, plan + "?number=1", "inspection-plan"),
        new Visit(OFFICER, plan + "/teams/1", "inspection-team"),
        new Visit(OFFICER, plan + "/units?words=so", "inspection-units"),
        new Visit(
            OFFICER, plan + "/visits/" + open.replaceAll(".*/", ""), "inspection-visit-planned"),
        new Visit(OFFICER, "/inspections/visits", "inspection-visits"),
        new Visit(DISTRICT_OFFICER, "/inspections/visits", "inspection-visits-none"),
        new Visit(LEADER, concluded, "inspection-concluded"),
        new Visit(HEALTH_OFFICER, concluded, "inspection-of-the-unit"),
        new Visit(OFFICER, open, "inspection-open"),
        new Visit(OFFICER, open + "/minutes", "inspection-minutes"),
        new Visit(OFFICER, open + "/papers/notice", "inspection-paper"),
        new Visit(OFFICER, open + "/findings/new", "inspection-finding-new"),
        new Visit(OFFICER, walk.finding(open), "inspection-finding"),
        new Visit(OFFICER, "/inspections/findings", "inspection-board"),
        new Visit(HEALTH_OFFICER, "/inspections/findings?standing=DONE", "inspection-board-none"));
  }

  /** A round with one sheet submitted, as unit and monitor see it. */
  private static List<Visit> assessments(AssessmentWalk walk) {
    String round = walk.opens();
    String sheet = walk.sheet(round, "Sở Y tế");
    String open = walk.sheet(round, "Sở Tài chính");
    return List.of(
        new Visit(HEALTH_OFFICER, sheet, "assessment-sheet-to-fill"),
        new Visit(MONITOR, open, "assessment-sheet-not-yet"),
        new Visit(MONITOR, walk.submits(sheet), "assessment-sheet-to-appraise"),
        new Visit(HEALTH_LEADER, sheet, "assessment-sheet-submitted"),
        new Visit(MONITOR, "/assessments", "assessments"),
        new Visit(DISTRICT_OFFICER, "/assessments", "assessments-none"),
        new Visit(MONITOR, "/assessments/new", "assessment-new"),
        new Visit(MONITOR, round, "assessment-round"),
        new Visit(HEALTH_OFFICER, round, "assessment-round-of-the-unit"),
        new Visit(MONITOR, "/assessments/frameworks", "frameworks"),
        new Visit(MONITOR, "/assessments/frameworks/1", "framework"));
  }

  /** The example's form in force, and the draft of its next version. */
  private static List<Visit> forms(FormWalk walk) {
    String draft = walk.goesOnWithTheExample();
    return List.of(
        new Visit(MONITOR, "/forms", "forms"),
        new Visit(HEALTH_OFFICER, "/forms", "forms-of-a-unit"),
        new Visit(MONITOR, "/forms/new", "form-new"),
        new Visit(HEALTH_OFFICER, "/forms/1", "form-in-force"),
        new Visit(MONITOR, draft, "form-draft"),
        new Visit(MONITOR, draft + "/difference", "form-difference"),
        new Visit(MONITOR, draft + "/indicators/0", "indicator-new"),
        new Visit(MONITOR, draft + "/indicators/8", "indicator"),
        new Visit(MONITOR, draft + "/sections/2", "section"));
  }

  /** The example's regime, and the round of a request to one unit. */
  private List<Visit> regimes(Stage stage, RegimeWalk walk) {
    String round = walk.asks("Số phòng họp trực tuyến (phòng)\nKhó khăn, vướng mắc");
    String signed = new ConsolidationWalk(stage, jdbc).signs(round);
    String taking = walk.takes("Số phòng họp trực tuyến (phòng)\nSố phòng tiếp dân (phòng)");
    return List.of(
        new Visit(MONITOR, taking + "/taken", "taken"),
        new Visit(MONITOR, "/regimes", "regimes"),
        new Visit(OFFICER, "/regimes?words=khong+co", "regimes-not-found"),
        new Visit(MONITOR, "/regimes/new", "regime-new"),
        new Visit(MONITOR, "/regimes/request", "regime-request"),
        new Visit(OFFICER, walk.example(), "regime"),
        new Visit(HEALTH_OFFICER, walk.example(), "regime-of-a-unit"),
        new Visit(MONITOR, walk.example() + "/edit", "regime-edit"),
        new Visit(MONITOR, round, "round"),
        new Visit(MONITOR, walk.reportOf(round), "review"),
        new Visit(MONITOR, round + "?show=accepted", "round-none"),
        new Visit(MONITOR, round + "/import", "round-import"),
        new Visit(MONITOR, "/burden", "burden"),
        new Visit(RED_CROSS_OFFICER, "/burden?month=1999-01", "burden-none"),
        new Visit(
            RED_CROSS_OFFICER, "/burden/" + redCross() + "?month=2022-11", "burden-of-a-unit"),
        new Visit(MONITOR, round + "/consolidation", "consolidation"),
        new Visit(MONITOR, round + "/consolidation/Q01", "consolidation-indicator"),
        new Visit(MONITOR, round + "/words", "consolidation-words"),
        new Visit(MONITOR, round + "/words/1", "consolidation-section"),
        new Visit(MONITOR, signed, "consolidation-signed"),
        new Visit(MONITOR, "/check", "check"),
        new Visit(MONITOR, round + "/signed", "consolidation-signing"));
  }

  /** The unit's reports, and one that it works on. */
  private static List<Visit> reports(ReportWalk walk) {
    return List.of(
        new Visit(RED_CROSS_OFFICER, "/reports", "reports"),
        new Visit(HEALTH_LEADER, "/reports", "reports-of-another"),
        new Visit(RED_CROSS_OFFICER, walk.officer().path(), "report"),
        new Visit(RED_CROSS_OFFICER, walk.officer().path() + "/uses", "report-uses"));
  }

  /** Addresses of pages that no visit went to. */
  private Set<String> missed(List<Visit> visits) {
    List<PathContainer> been =
        visits.stream()
            .map(visit -> PathContainer.parsePath(visit.path().replaceAll("\\?.*", "")))
            .toList();
    return mappings.getHandlerMethods().keySet().stream()
        .filter(EveryPageBrowserTest::isGet)
        .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
        .filter(pattern -> !NO_PAGES.contains(pattern.getPatternString()))
        .filter(pattern -> been.stream().noneMatch(pattern::matches))
        .map(PathPattern::getPatternString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isGet(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }

  private long first(String from) {
    return jdbc.sql("select min(id) from " + from).query(Long.class).single();
  }

  /** A draft urging letter of all that a directive has with a deadline. */
  private static String letter(Stage stage, long directive) {
    return stage
        .as(OFFICER)
        .opens("/letters/choose?timeliness=all&directive=" + directive)
        .presses("Xem trước tất cả")
        .looksRight("page-letters-preview")
        .presses("Lập dự thảo")
        .isAt("/letters/\\d+")
        .path();
  }

  /** The director of the health department hands over to the deputy. */
  private static String handover(Stage stage) {
    Visitor leader = stage.as(HEALTH_LEADER).opens("/handovers/new");
    leader.page().locator("#leaver").selectOption(new SelectOption().setIndex(0));
    leader.page().locator("#successor").selectOption(new SelectOption().setIndex(2));
    return leader.presses("Lập danh mục bàn giao").isAt("/handovers/\\d+").path();
  }

  /** What the Office chose from the list of a directive. */
  private static String bulk(Stage stage, long directive) {
    Visitor officer = stage.as(OFFICER).opens("/assignments?directive=" + directive);
    officer.page().locator("#bulk-every").check();
    return officer.presses("Xử lý việc đã chọn").isAt("/bulk/\\d+").path();
  }

  private static long drafted(Stage stage, int number) throws IOException {
    return new Walk(stage, "")
        .registers(Dispatches.example(folder, number))
        .reads(number + "/UBND-VXNV")
        .directive();
  }
}
