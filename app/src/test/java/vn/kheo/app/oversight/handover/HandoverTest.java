package vn.kheo.app.oversight.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.NoticeHouse;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Charges;
import vn.kheo.app.directive.HandIn;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.OrganizationDesk;
import vn.kheo.app.settings.BusinessClock;

/** Work passes from one person to another with a list both confirm; an empty chair is told of. */
@NoticeHouse
class HandoverTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Autowired JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Assignments assignments;
  @Autowired Charges charges;
  @Autowired Handovers handovers;
  @Autowired EmptyChairs chairs;
  @Autowired Organization organization;
  @Autowired OrganizationDesk desk;
  @Autowired BusinessClock clock;
  @Autowired MockMvc web;
  @Autowired Environment environment;

  private long health;
  private String leaver = "";
  private String successor = "";

  /** An officer of Sở Y tế with work, and a colleague with none, both new in every test. */
  @BeforeEach
  void two_officers_of_one_unit() {
    asOwner()
        .sql(
            """
            truncate oversight.handover, oversight.handover_item, oversight.empty_chair, oversight.letter,
                     oversight.letter_line, notice.notice, directive.directive
             cascade
            """)
        .update();
    clock.moveTo(TODAY.atTime(8, 0).atZone(BusinessClock.VIET_NAM).toInstant());
    health = organization.unitByCode("syt").orElseThrow().id();
    leaver = officer("Trần Thị Đi", false);
    successor = officer("Lê Văn Đến", false);
  }

  @Test
  void everything_open_passes_on_once_both_have_confirmed_and_closed_work_keeps_its_name() {
    long open = underway("1.a");
    long handedIn = underway("1.b");
    long closed = underway("1.c");
    as(leader(), () -> assignments.handIn(handedIn, version(handedIn), words()));
    as(leader(), () -> assignments.handIn(closed, version(closed), words()));
    as("chuyenvien", () -> assignments.accept(closed, version(closed), null));
    as(leaver, () -> assignments.note(open, "Đã lấy ý kiến 3 phòng"));

    long id = started();
    Handovers.Dossier list = seen(leaver, id);
    assertThat(list.lines())
        .extracting(HandoverLine::assignmentId)
        .containsExactlyInAnyOrder(open, handedIn);
    assertThat(list.lines())
        .extracting(HandoverLine::held)
        .anySatisfy(held -> assertThat(held).extracting("note").isEqualTo("Đã lấy ý kiến 3 phòng"));
    as(leaver, () -> handovers.give(id, list.handover().version(), list.seen()));
    assertThat(officerOf(open)).isEqualTo(person(leaver));
    take(id);

    assertThat(officerOf(open)).isEqualTo(person(successor));
    assertThat(officerOf(handedIn)).isEqualTo(person(successor));
    assertThat(officerOf(closed)).isEqualTo(person(leaver));
    assertThat(journal(open)).endsWith("assignment.takenOver");
    assertThat(journal(handedIn)).endsWith("assignment.takenOver");
    assertThat(journal(closed)).doesNotContain("assignment.takenOver");
    assertThat(told(leaver)).contains("handoverToGive", "handoverDone");
    assertThat(told(successor)).contains("handoverToTake", "handoverDone");
    assertThat(told(leader())).contains("handoverDone");
    assertThat(seen(successor, id).count(HandoverLine.Outcome.MOVED)).isEqualTo(2);
    assertThat(as(leader(), () -> assignments.assignment(closed)).orElseThrow().officerName())
        .isEqualTo("Trần Thị Đi");
  }

  @Test
  void what_the_successor_returns_stays_and_the_leader_sees_why() {
    long kept = underway("1.a");
    long returned = underway("1.b");
    long id = given();
    as(successor, () -> handovers.returnItem(id, version(id, successor), returned, "Trùng việc"));
    assertThatThrownBy(
            () ->
                as(
                    successor,
                    () -> handovers.returnItem(id, version(id, successor), returned, " ")))
        .isInstanceOf(HandoverRefused.class)
        .hasMessageContaining("returnReasonMissing");
    take(id);

    assertThat(officerOf(kept)).isEqualTo(person(successor));
    assertThat(officerOf(returned)).isEqualTo(person(leaver));
    assertThat(seen(leader(), id).lines())
        .filteredOn(line -> line.outcome() == HandoverLine.Outcome.RETURNED)
        .extracting(HandoverLine::returned)
        .containsExactly("Trùng việc");
  }

  @Test
  void until_the_second_confirmation_the_first_can_be_taken_back_or_all_of_it_cancelled() {
    long work = underway("1.a");
    long id = given();
    as(leaver, () -> handovers.takeBack(id, version(id, leaver)));
    assertThat(seen(leaver, id).handover().state()).isEqualTo(Handover.State.STARTED);
    as(leader(), () -> handovers.cancel(id, version(id, leader()), "Nhầm người"));
    assertThat(seen(leaver, id).handover().state()).isEqualTo(Handover.State.CANCELLED);
    assertThat(officerOf(work)).isEqualTo(person(leaver));
    assertThat(seen(leaver, id).steps()).isEmpty();
    assertThat(started()).isGreaterThan(id);
  }

  @Test
  void work_that_came_after_the_first_confirmation_is_shown_and_passes_on_too() {
    underway("1.a");
    long id = given();
    String before = seen(successor, id).seen();
    long late = underway("1.b");
    refused(
        "listChanged",
        () -> as(successor, () -> handovers.take(id, version(id, successor), before)));
    assertThat(seen(successor, id).lines())
        .filteredOn(HandoverLine::added)
        .extracting(HandoverLine::assignmentId)
        .containsExactly(late);
    take(id);
    assertThat(officerOf(late)).isEqualTo(person(successor));
  }

  @Test
  void for_somebody_who_has_gone_a_leader_confirms_in_their_stead_and_it_says_so() {
    underway("1.a");
    long id = started();
    assertThat(seen(leader(), id).may("GIVE_IN_STEAD")).isFalse();
    assertThatThrownBy(() -> as(leader(), () -> give(leader(), id)))
        .isInstanceOf(AccessDeniedException.class);
    lock(leaver);
    as(leader(), () -> give(leader(), id));
    assertThat(seen(leader(), id).handover().inStead()).isTrue();
    assertThat(seen(leader(), id).handover().givenBy()).contains("Sở Y tế");
  }

  @Test
  void who_takes_over_from_a_leader_in_charge_leads_the_unit() {
    String other = officer("Phạm Thị Phó", true);
    long work = underway("1.a");
    as(
        leader(),
        () -> assignments.nameInCharge(work, version(work), person(other), person(leaver)));
    refused(
        "needsLeader",
        () ->
            as(
                leader(),
                () ->
                    handovers.start(
                        health, person(other), person(leaver), TODAY, Handover.Reason.MOVED, "")));
  }

  @Test
  void nothing_to_hand_over_the_same_person_twice_or_to_somebody_outside_is_refused() {
    refused("nothing", this::started);
    underway("1.a");
    long id = started();
    refused("openAlready", this::started);
    as(leader(), () -> handovers.cancel(id, version(id, leader()), "x"));
    refused("samePerson", () -> started(leaver, leaver));
    refused("successorNotThere", () -> started(leaver, "snv"));
  }

  @Test
  void only_the_two_the_leader_those_above_and_the_administrator_see_it() throws Exception {
    underway("1.a");
    long id = started();
    for (String who : List.of(leaver, successor, leader(), "lanhdao", "quantri")) {
      web.perform(get("/handovers/" + id).with(Acting.as(account(who)))).andExpect(status().isOk());
      web.perform(get("/handovers/" + id + "/dossier.xlsx").with(Acting.as(account(who))))
          .andExpect(status().isOk());
    }
    for (String who : List.of("ninhson-lanhdao", "snv", "syt")) {
      web.perform(get("/handovers/" + id).with(Acting.as(account(who))))
          .andExpect(status().isNotFound());
    }
    assertThatThrownBy(() -> as(leader(), () -> give(leader(), id)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () ->
                as(
                    "ninhson-lanhdao",
                    () ->
                        handovers.start(
                            health,
                            person(leaver),
                            person(successor),
                            TODAY,
                            Handover.Reason.LEFT,
                            "")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void of_two_who_confirm_at_once_one_is_told_and_nothing_moves_twice() throws Exception {
    long work = underway("1.a");
    long id = given();
    Handovers.Dossier list = seen(successor, id);
    var barrier = new CyclicBarrier(2);
    Callable<Boolean> take =
        () -> {
          barrier.await();
          try {
            as(successor, () -> handovers.take(id, list.handover().version(), list.seen()));
            return true;
          } catch (HandoverRefused refused) {
            return false;
          }
        };
    List<Boolean> done = new ArrayList<>();
    try (var both = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> one : both.invokeAll(List.of(take, take))) {
        done.add(one.get());
      }
    }
    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(journal(work)).containsOnlyOnce("assignment.takenOver");
  }

  @Test
  void an_empty_chair_is_told_to_the_leader_and_the_monitor_until_somebody_takes_over() {
    long work = underway("1.a");
    chairs.watch();
    assertThat(told(leader())).doesNotContain("emptyChair");
    assertThat(as(leader(), () -> charges.vacant())).isZero();

    lock(leaver);
    chairs.watch();
    chairs.watch();
    assertThat(told(leader())).containsOnlyOnce("emptyChair");
    assertThat(told("chuyenvien")).containsOnlyOnce("emptyChair");
    assertThat(told("ninhson-lanhdao")).doesNotContain("emptyChair");
    assertThat(as(leader(), () -> charges.vacant())).isOne();
    assertThat(as("ninhson-lanhdao", () -> charges.vacant())).isZero();
    assertThat(as(leader(), () -> charges.vacancies(health, 10)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.line().id()).isEqualTo(work);
              assertThat(one.personName()).isEqualTo("Trần Thị Đi");
              assertThat(one.roles()).containsExactly("OFFICER");
            });

    as(
        leader(),
        () -> assignments.nameInCharge(work, version(work), person(leader()), person(successor)));
    chairs.watch();
    assertThat(ended(leader(), "emptyChair")).isEqualTo("TAKEN_OVER");
    assertThat(as(leader(), () -> charges.vacant())).isZero();
  }

  @Test
  void a_post_that_ended_leaves_an_empty_chair_from_that_day() {
    underway("1.a");
    var post =
        organization.posts(health, TODAY).stream()
            .filter(p -> p.personId() == person(leaver))
            .findFirst()
            .orElseThrow();
    as("quantri", () -> desk.endPost(post.id(), post.version(), TODAY.plusDays(1)));
    assertThat(as(leader(), () -> charges.vacant())).isZero();
    clock.moveTo(TODAY.plusDays(1).atTime(8, 0).atZone(BusinessClock.VIET_NAM).toInstant());
    assertThat(as(leader(), () -> charges.vacant())).isOne();
  }

  @Test
  void the_pages_open_for_those_who_need_them() throws Exception {
    underway("1.a");
    lock(leaver);
    for (String path :
        List.of(
            "/desk",
            "/vacancies",
            "/vacancies.xlsx",
            "/vacancies?unit=" + health,
            "/handovers",
            "/handovers/new?leaver=" + person(leaver))) {
      web.perform(get(path).with(Acting.as(account(leader())))).andExpect(status().isOk());
    }
    web.perform(get("/oversight").with(Acting.as(account("chuyenvien"))))
        .andExpect(status().isOk());
    web.perform(get("/handovers/new?unit=" + health).with(Acting.as(account("ninhson"))))
        .andExpect(status().isNotFound());
  }

  private static String leader() {
    return "syt-lanhdao";
  }

  private static HandIn words() {
    return new HandIn("Đã xong", null, null, List.of());
  }

  private long started() {
    return started(leaver, successor);
  }

  private long started(String from, String to) {
    return as(
        leader(),
        () ->
            handovers.start(
                health, person(from), person(to), TODAY, Handover.Reason.MOVED, "Về sở khác"));
  }

  private long given() {
    long id = started();
    as(leaver, () -> give(leaver, id));
    return id;
  }

  private void give(String who, long id) {
    Handovers.Dossier list = seen(who, id);
    handovers.give(id, list.handover().version(), list.seen());
  }

  private void take(long id) {
    Handovers.Dossier list = seen(successor, id);
    as(successor, () -> handovers.take(id, list.handover().version(), list.seen()));
  }

  private Handovers.Dossier seen(String who, long id) {
    return as(who, () -> handovers.dossier(id)).orElseThrow();
  }

  private int version(long handover, String who) {
    return seen(who, handover).handover().version();
  }

  private void refused(String reason, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOf(HandoverRefused.class)
        .hasMessageStartingWith(reason);
  }

  private void lock(String username) {
    Account account = account(username);
    as(
        "quantri",
        () -> accounts.setEnabled(account.id(), account.version(), false, access.current()));
  }

  private String officer(String name, boolean leads) {
    String username = "cb" + NUMBERS.incrementAndGet();
    as(
        "quantri",
        () ->
            desk.addPost(
                health,
                name,
                "Chuyên viên",
                leads,
                username + "@example.vn",
                LocalDate.of(2020, 1, 1)));
    long person = organization.personByEmail(username + "@example.vn", TODAY).orElseThrow().id();
    as(
        "quantri",
        () -> {
          long account = accounts.create(username, accounts.randomPassword(), person, false, "vi");
          accounts.grant(account, Permission.WORK, health, null, null);
        });
    return username;
  }

  /** Given to Sở Y tế by the province, followed by its Office, and in the leaver's hands. */
  private long underway(String ref) {
    int number = NUMBERS.incrementAndGet();
    long id =
        jdbc.sql(
                """
                with f as (
                    insert into document.file (sha256, content, size)
                    values (sha256(convert_to('handover ' || :number, 'UTF8')), '', 0)
                    returning sha256),
                d as (
                    insert into document.document (file_sha256, format, text, symbol, issuer, kind, subject, issue_date,
                        holder_unit_id, registered_at, registered_by, registered_by_label)
                    select f.sha256, 'PASTED', 'Giao báo cáo.', :number || '/UBND-BG', u.name, 'Công văn', 'Báo cáo',
                           date '2022-11-10', u.id, :at, 1, 'Văn thư'
                      from f, organization.unit u where u.code = 'ubnd-tinh-ninh-thuan'
                    returning id, holder_unit_id),
                v as (
                    insert into directive.directive (document_id, title, issue_date, issuer_unit_id,
                        default_monitor_unit_id, state, created_at, issued_at)
                    select d.id, 'Công văn ' || :number, date '2022-11-10', d.holder_unit_id, o.id, 'ISSUED', :at, :at
                      from d, organization.unit o where o.code = 'vp-ubnd-tinh'
                    returning id, default_monitor_unit_id),
                o as (
                    insert into directive.obligation (directive_id, ref, words, span_start, span_end, state, deliverable, rule, confidence)
                    select v.id, :ref, 'Báo cáo kết quả', 0, 10, 'ISSUED', 'REPORT', 'person', 1 from v
                    returning id, directive_id)
                insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at, first_due, due)
                select o.id, o.directive_id, :unit, v.default_monitor_unit_id, 'GIVEN', :at, date '2022-12-30', date '2022-12-30'
                  from o, v
                returning id
                """)
            .param("number", Integer.toString(number))
            .param("ref", ref)
            .param("unit", health)
            .param("at", java.sql.Timestamp.from(clock.instant().minusSeconds(86_400)))
            .query(Long.class)
            .single();
    as(leader(), () -> assignments.receive(id, version(id), person(leader()), person(leaver)));
    return id;
  }

  private int version(long id) {
    return jdbc.sql("select version from directive.assignment where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private @Nullable Long officerOf(long id) {
    return jdbc.sql("select officer_id from directive.assignment where id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private List<String> journal(long id) {
    return jdbc.sql(
            "select action from journal.entry where subject_kind = 'assignment' and subject_id = :id order by id")
        .param("id", id)
        .query(String.class)
        .list();
  }

  private List<String> told(String username) {
    return jdbc.sql("select kind from notice.notice where person_id = :person order by id")
        .param("person", person(username))
        .query(String.class)
        .list();
  }

  private String ended(String username, String kind) {
    return jdbc.sql(
            "select ended_because from notice.notice where person_id = :person and kind = :kind")
        .param("person", person(username))
        .param("kind", kind)
        .query(String.class)
        .single();
  }

  private long person(String username) {
    return account(username).personId();
  }

  private Account account(String username) {
    return accounts.all().stream()
        .filter(a -> a.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private void as(String username, Runnable work) {
    as(
        username,
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T as(String username, Supplier<T> work) {
    return Acting.as(account(username), work);
  }

  private JdbcClient asOwner() {
    var source = new PGSimpleDataSource();
    source.setUrl(environment.getRequiredProperty("spring.flyway.url"));
    source.setUser(environment.getRequiredProperty("spring.flyway.user"));
    source.setPassword(environment.getRequiredProperty("spring.flyway.password"));
    return JdbcClient.create(source);
  }
}
