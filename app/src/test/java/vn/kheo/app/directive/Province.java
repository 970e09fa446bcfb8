package vn.kheo.app.directive;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.lenient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.kheo.app.HouseTest;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Author;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Resolution;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.organization.UnitGroup;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.reader.Reading;

/**
 * A province of November 2022 in memory (18 departments, 10 public-service units, 11 associations,
 * 7 districts) around the real doors of this module on a real PostgreSQL. A test says who acts and
 * what day it is.
 */
@HouseTest
abstract class Province {
  static final long UBND = 1;
  static final long OFFICE = 2;
  static final long HOME_AFFAIRS = 3;
  static final long JUSTICE = 4;
  static final long DEPARTMENTS = 101;
  static final long SERVICES = 102;
  static final long ASSOCIATIONS = 103;
  static final long DISTRICTS = 104;
  static final long ENDED = 90;
  static final LocalDate DAY = LocalDate.of(2022, 11, 15);

  /** The fake world is one for all contexts and threads; who acts is each thread's own. */
  private static final ThreadLocal<@Nullable Actor> ACTING = new ThreadLocal<>();

  private static final AtomicLong DOCUMENTS = new AtomicLong(1000);
  private static volatile Instant now = Instant.EPOCH;

  static final Actor OFFICER = actor(11, "Lê Thị Hạnh", OFFICE, Permission.CONFIRM, UBND);
  static final Actor CHAIR = actor(12, "Phạm Quốc Vinh", UBND, Permission.ISSUE, UBND);
  static final Actor FOLLOWER =
      actor(13, "Trần Thị Mai", HOME_AFFAIRS, Permission.MONITOR, HOME_AFFAIRS);
  static final Actor OFFICE_FOLLOWER =
      actor(14, "Đỗ Văn Khánh", OFFICE, Permission.MONITOR, OFFICE);

  @Autowired Directives directives;
  @Autowired Assignments assignments;
  @Autowired JdbcClient jdbc;
  @MockitoBean Access access;
  @MockitoBean Authors authors;
  @MockitoBean BusinessClock clock;
  @MockitoBean Organization organization;
  @MockitoBean Documents documents;

  final Map<Long, Unit> units = new LinkedHashMap<>();
  final Map<String, Resolution> words = new LinkedHashMap<>();
  private final Map<Long, List<Unit>> members = new LinkedHashMap<>();
  private final Map<Long, Reading> readings = new LinkedHashMap<>();
  private final Map<Long, Document> registered = new LinkedHashMap<>();

  static Actor worker(long unit) {
    return actor(unit * 10 + 1, "Chuyên viên " + unit, unit, Permission.WORK, unit);
  }

  static Actor leader(long unit) {
    return new Actor(
        unit * 10 + 2,
        unit * 10 + 2,
        "leader" + unit,
        "Lãnh đạo " + unit,
        "Giám đốc",
        unit,
        "Đơn vị " + unit,
        "vi",
        Map.of(Permission.WORK, Set.of(unit), Permission.HAND_IN, Set.of(unit)));
  }

  static Actor actor(long id, String name, long of, Permission permission, long unit) {
    return new Actor(
        id,
        id,
        "user" + id,
        name,
        "Chuyên viên",
        of,
        "Đơn vị " + of,
        "vi",
        Map.of(permission, Set.of(unit)));
  }

  void today(LocalDate day) {
    now = day.atTime(9, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
  }

  void as(Actor actor, Runnable step) {
    ask(
        actor,
        () -> {
          step.run();
          return true;
        });
  }

  <T> T ask(Actor actor, Callable<T> question) {
    Actor before = ACTING.get();
    ACTING.set(actor);
    try {
      return question.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      ACTING.set(before);
    }
  }

  /** Registers a document whose reading is this one. */
  long document(Reading reading) {
    long id = DOCUMENTS.incrementAndGet();
    readings.put(id, reading);
    registered.put(id, Examples.document(id, UBND));
    return id;
  }

  /** A draft of the example dispatch: four orders for everybody, three for Sở Nội vụ. */
  long draft() {
    return ask(OFFICER, () -> directives.draftFrom(document(Examples.dispatch())));
  }

  /** The example dispatch issued: 187 assignments of 46 units. */
  long issued() {
    long id = draft();
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    as(CHAIR, () -> directives.issue(id, version(id)));
    return id;
  }

  int version(long directiveId) {
    return jdbc.sql("select version from directive.directive where id = :id")
        .param("id", directiveId)
        .query(Integer.class)
        .single();
  }

  long assignment(long directiveId, String ref, long unit) {
    return jdbc.sql(
            """
            select a.id
              from directive.assignment a
              join directive.obligation o on o.id = a.obligation_id
             where a.directive_id = :directive and o.ref = :ref and a.unit_id = :unit and a.kind = 'STANDING'
            """)
        .param("directive", directiveId)
        .param("ref", ref)
        .param("unit", unit)
        .query(Long.class)
        .single();
  }

  int assignmentVersion(long id) {
    return jdbc.sql("select version from directive.assignment where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  String state(long id) {
    return jdbc.sql("select state from directive.assignment where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  List<String> journal(String kind, long id) {
    return jdbc.sql(
            "select action from journal.entry where subject_kind = :kind and subject_id = :id order by id")
        .param("kind", kind)
        .param("id", id)
        .query(String.class)
        .list();
  }

  @BeforeEach
  void settle() {
    today(DAY);
    people();
    lenient().when(clock.instant()).thenAnswer(call -> now);
    lenient().when(clock.getZone()).thenReturn(ZoneId.of("Asia/Ho_Chi_Minh"));
    lenient().when(access.current()).thenAnswer(call -> acting());
    doAnswer(
            call -> {
              if (!acting().may(call.getArgument(0), call.<Long>getArgument(1))) {
                throw new AccessDeniedException(call.getArgument(0).toString());
              }
              return null;
            })
        .when(access)
        .require(any(), anyLong());
    lenient()
        .when(authors.current())
        .thenAnswer(call -> ACTING.get() == null ? Author.SYSTEM : acting().author());
    lenient()
        .when(documents.document(anyLong()))
        .thenAnswer(call -> Optional.ofNullable(registered.get(call.<Long>getArgument(0))));
    lenient()
        .when(documents.reading(anyLong()))
        .thenAnswer(call -> readings.get(call.<Long>getArgument(0)));
    lenient()
        .when(documents.text(anyLong()))
        .thenAnswer(
            call ->
                java.util.Objects.requireNonNull(readings.get(call.<Long>getArgument(0))).text());
    lenient().when(documents.storeFile(any())).thenReturn("ab".repeat(32));
    lenient().when(documents.file(anyString())).thenReturn(Optional.of(new byte[] {1, 2, 3}));
  }

  private static Actor acting() {
    Actor actor = ACTING.get();
    if (actor == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    return actor;
  }

  private void people() {
    unit(UBND, "ubnd-tinh", "Ủy ban nhân dân tỉnh Bình Hòa", "ubnd_tinh", null);
    unit(OFFICE, "vp-ubnd-tinh", "Văn phòng Ủy ban nhân dân tỉnh Bình Hòa", "van_phong", UBND);
    long next = HOME_AFFAIRS;
    next = group(DEPARTMENTS, "Các Sở, ban, ngành", "so_ban_nganh", next, 18);
    next =
        group(SERVICES, "Các đơn vị sự nghiệp trực thuộc UBND tỉnh", "don_vi_su_nghiep", next, 10);
    next = group(ASSOCIATIONS, "Các tổ chức Hội đặc thù cấp tỉnh", "hoi_dac_thu", next, 11);
    group(DISTRICTS, "Ủy ban nhân dân các huyện, thành phố", "ubnd_huyen", next, 7);
    units.put(
        ENDED,
        new Unit(
            ENDED,
            "ended",
            "Sở Du lịch cũ",
            "SDL",
            "so_ban_nganh",
            UBND,
            null,
            LocalDate.of(2020, 1, 1)));
    words.put("Sở Nội vụ", of("Sở Nội vụ", HOME_AFFAIRS));
    words.put("Sở Tư pháp", of("Sở Tư pháp", JUSTICE));
    words.put("Ủy ban nhân dân tỉnh Bình Hòa", of("Ủy ban nhân dân tỉnh Bình Hòa", UBND));
    lenient()
        .when(organization.unit(anyLong()))
        .thenAnswer(call -> Optional.ofNullable(units.get(call.<Long>getArgument(0))));
    lenient()
        .when(organization.officeOf(anyLong(), any()))
        .thenAnswer(
            call ->
                call.<Long>getArgument(0) == UBND
                    ? Optional.ofNullable(units.get(OFFICE))
                    : Optional.empty());
    lenient()
        .when(organization.units(anyCollection()))
        .thenAnswer(
            call -> {
              Map<Long, Unit> found = new LinkedHashMap<>();
              call.<Collection<Long>>getArgument(0).stream()
                  .filter(units::containsKey)
                  .forEach(id -> found.put(id, units.get(id)));
              return found;
            });
    lenient()
        .when(organization.members(anyLong(), any()))
        .thenAnswer(call -> members.getOrDefault(call.<Long>getArgument(0), List.of()));
    lenient()
        .when(organization.below(anyLong(), any()))
        .thenAnswer(
            call ->
                units.values().stream()
                    .filter(unit -> hangsBelow(unit, call.<Long>getArgument(0)))
                    .filter(unit -> unit.existsOn(call.getArgument(1)))
                    .toList());
    lenient().when(organization.groups()).thenReturn(List.of());
    lenient()
        .when(organization.resolve(anyList(), anyLong(), any()))
        .thenAnswer(
            call ->
                call.<List<String>>getArgument(0).stream()
                    .map(
                        asked ->
                            words.getOrDefault(
                                asked, new Resolution(asked, null, List.of(), Resolution.How.NONE)))
                    .toList());
    lenient()
        .when(organization.people(anyLong(), any()))
        .thenAnswer(
            call -> {
              long unit = call.getArgument(0);
              return List.of(
                  new Person(
                      unit * 10 + 2,
                      "Lãnh đạo " + unit,
                      unit * 10 + 2,
                      "Giám đốc",
                      true,
                      unit,
                      "Đơn vị " + unit),
                  new Person(
                      unit * 10 + 1,
                      "Chuyên viên " + unit,
                      unit * 10 + 1,
                      "Chuyên viên",
                      false,
                      unit,
                      "Đơn vị " + unit));
            });
    lenient().when(organization.peopleById(anyCollection(), any())).thenReturn(Map.of());
    lenient()
        .when(organization.people(anyCollection(), any()))
        .thenAnswer(
            call ->
                call.<Collection<Long>>getArgument(0).stream()
                    .flatMap(unit -> organization.people(unit.longValue(), DAY).stream())
                    .toList());
  }

  private Resolution of(String asked, long unit) {
    return new Resolution(asked, null, List.of(units.get(unit)), Resolution.How.UNIT);
  }

  /** Adds a group with so many units; gives the next free id. */
  long group(long id, String name, String kind, long first, int many) {
    List<Unit> all = new ArrayList<>();
    for (long unit = first; unit < first + many; unit++) {
      all.add(unit(unit, "u" + unit, "Đơn vị " + unit, kind, UBND));
    }
    members.put(id, all);
    words.put(
        name,
        new Resolution(
            name, new UnitGroup(id, "g" + id, name, kind, UBND), all, Resolution.How.GROUP));
    return first + many;
  }

  private boolean hangsBelow(Unit unit, long above) {
    Long parent = unit.parentId();
    Unit next = parent == null ? null : units.get(parent);
    return next != null && (next.id() == above || hangsBelow(next, above));
  }

  Unit unit(long id, String code, String name, String kind, @Nullable Long parent) {
    Unit unit = new Unit(id, code, name, name, kind, parent, null, LocalDate.of(2025, 7, 1));
    units.put(id, unit);
    // Statements that name units themselves find them in the table; which kind it is, they do not
    // ask.
    jdbc.sql(
            """
            insert into organization.unit (id, code, name, short_name, kind, parent_id)
            overriding system value
            values (:id, :code, :name, :name, 'so_ban_nganh', :parent)
            on conflict do nothing
            """)
        .param("id", id)
        .param("code", code)
        .param("name", name)
        .param("parent", parent)
        .update();
    return unit;
  }
}
