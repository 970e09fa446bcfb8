package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.oversight.papers.OutgoingPapers.Numbering;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;

/** Inspections by Sở Nội vụ on 15 November 2022, made through the doors as its people would. */
class InspectionHouse {
  static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

  /** A Thursday. */
  static final LocalDate VISIT = LocalDate.of(2022, 12, 1);

  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  private final Inspections inspections;
  private final Visits visits;
  private final MinutesBook minutes;
  private final Findings findings;
  private final InspectionPapers papers;
  private final Organization organization;
  private final Accounts accounts;

  InspectionHouse(
      Inspections inspections,
      Visits visits,
      MinutesBook minutes,
      Findings findings,
      InspectionPapers papers,
      Organization organization,
      Accounts accounts) {
    this.inspections = inspections;
    this.visits = visits;
    this.minutes = minutes;
    this.findings = findings;
    this.papers = papers;
    this.organization = organization;
    this.accounts = accounts;
  }

  long unit(String code) {
    return organization.unitByCode(code).orElseThrow().id();
  }

  <T> T as(String username, Supplier<T> work) {
    return Acting.as(account(username), work);
  }

  void does(String username, Runnable work) {
    as(
        username,
        () -> {
          work.run();
          return true;
        });
  }

  Account account(String username) {
    return accounts.all().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  InspectionPlan plan(long id) {
    return as("snv", () -> inspections.plan(id, null)).orElseThrow();
  }

  int version(long plan) {
    return plan(plan).shown().version();
  }

  /** A draft with one team, without its people. */
  long drafted() {
    long id =
        as(
            "snv",
            () ->
                inspections.begin(
                    unit("snv"),
                    2022,
                    InspectionPlan.Kind.REGULAR,
                    "Kế hoạch kiểm tra số " + NUMBERS.incrementAndGet(),
                    "Phong trào “Dân vận khéo”"));
    does("snv", () -> inspections.addTeam(id, version(id), "Đoàn số 1"));
    return id;
  }

  void led(long plan) {
    List<Long> people =
        organization.people(unit("snv"), TODAY).stream().map(p -> p.id()).distinct().toList();
    does(
        "snv",
        () ->
            inspections.nameMembers(plan, version(plan), 1, people.subList(0, 1), Team.Role.HEAD));
    does(
        "snv",
        () ->
            inspections.nameMembers(
                plan, version(plan), 1, people.subList(1, 2), Team.Role.SECRETARY));
  }

  void visits(long plan, LocalDate from, LocalDate to, String... codes) {
    List<Long> units = List.of(codes).stream().map(this::unit).toList();
    does("snv", () -> inspections.addVisits(plan, version(plan), units, 1, from, to, ""));
  }

  /** A decided plan of one visit to Sở Y tế; the visit's id. */
  long decided() {
    return decided("syt");
  }

  long decided(String... codes) {
    long plan = drafted();
    led(plan);
    visits(plan, VISIT, VISIT, codes);
    decide(plan);
    return plan(plan).visits().getFirst().visitId();
  }

  void decide(long plan) {
    does(
        "snv-lanhdao",
        () ->
            inspections.decide(plan, version(plan), NUMBERS.incrementAndGet() + "/KH-SNV", TODAY));
  }

  Visit visit(long id) {
    return as("snv", () -> visits.visit(id)).orElseThrow();
  }

  InspectionPaper paper(long visit, InspectionPaper.Kind kind) {
    return as("snv", () -> papers.standing(visit(visit), kind)).orElseThrow();
  }

  void writes(long visit, InspectionPaper.Kind kind) {
    does("snv", () -> papers.begin(visit, kind));
    InspectionPaper draft = paper(visit, kind);
    Wording w = draft.wording();
    Wording complete =
        new Wording(
            w.superior(),
            w.issuer(),
            "",
            "",
            "Ninh Thuận",
            null,
            w.subject(),
            w.opening(),
            w.closing(),
            w.recipients(),
            Capacity.HEAD,
            "",
            "Giám đốc",
            "Lê Thị Dung");
    does("snv", () -> papers.write(visit, kind, draft.version(), complete));
  }

  void issues(long visit, InspectionPaper.Kind kind) {
    writes(visit, kind);
    int version = paper(visit, kind).version();
    does(
        "snv-lanhdao",
        () ->
            papers.issue(
                visit,
                kind,
                version,
                new Numbering(
                    Integer.toString(NUMBERS.incrementAndGet()), "SNV-TTr", TODAY, false)));
  }

  /** Minutes of today, closed. */
  void minuted(long visit) {
    does(
        "snv",
        () ->
            minutes.write(
                visit,
                0,
                new Minutes.Text(
                    TODAY,
                    "Trụ sở Sở Y tế",
                    "Đoàn",
                    "Lãnh đạo Sở",
                    "Đã quán triệt đến công chức.",
                    "Nhất trí.")));
    does("snv", () -> minutes.close(visit, 1));
  }

  static Finding.Text remedy(long unit, String remedy, @Nullable LocalDate due) {
    return new Finding.Text(
        "Chưa xây dựng kế hoạch thực hiện phong trào",
        Finding.Nature.NOT_DONE,
        Finding.Degree.SERIOUS,
        "Chưa phân công người phụ trách",
        "Giám đốc Sở",
        unit,
        remedy,
        due);
  }

  long found(long visit, Finding.Text text) {
    return as("snv", () -> findings.add(visit, text));
  }

  /** A visit with two remedies, concluded. */
  long concluded() {
    long visit = decided();
    issues(visit, InspectionPaper.Kind.NOTICE);
    minuted(visit);
    found(visit, remedy(unit("syt"), "Xây dựng, ban hành kế hoạch phong trào", VISIT.plusDays(20)));
    found(visit, remedy(unit("hoi-chu-thap-do"), "Phối hợp tuyên truyền", VISIT.plusDays(30)));
    issues(visit, InspectionPaper.Kind.CONCLUSION);
    return visit;
  }
}
