package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentStore.Found;
import vn.kheo.app.document.Documents;
import vn.kheo.app.organization.Organization;

/**
 * Đóng góp của đơn vị phối hợp: a unit that an order names to help sees the work of whoever leads
 * it and adds to it; the lead alone answers (TASK-1), and may take what was added into its answer.
 * Each addition is a journal entry of the assignment.
 */
@Component
public class Contributions {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final JdbcClient jdbc;
  private final AssignmentSteps steps;
  private final AssignmentLines lines;
  private final Rights rights;
  private final Days days;
  private final Documents documents;
  private final Organization organization;
  private final Clock clock;

  Contributions(
      JdbcClient jdbc,
      AssignmentSteps steps,
      AssignmentLines lines,
      Rights rights,
      Days days,
      Documents documents,
      Organization organization,
      Clock clock) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.lines = lines;
    this.rights = rights;
    this.days = days;
    this.documents = documents;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * Một đóng góp.
   *
   * @param takenAt when the lead took it into its answer; null while it has not
   */
  public record Contribution(
      long id,
      String unitName,
      Instant at,
      String author,
      String words,
      @Nullable Instant takenAt,
      List<File> files) {}

  /** Tệp của một đóng góp; its address is {@code /assignments/{id}/contributions/{fileId}}. */
  public record File(long id, String name) {}

  /**
   * What an assignment's page shows of it.
   *
   * @param helpers names of the units that help
   * @param mayAdd whether the person signed in may add to it now
   */
  public record OfAssignment(List<String> helpers, List<Contribution> added, boolean mayAdd) {}

  /** Việc phối hợp: another unit's work, and how often the own unit has added to it. */
  public record Helped(AssignmentLine line, int added) {}

  /** Of an assignment the person may see. */
  @Transactional(readOnly = true)
  public OfAssignment of(AssignmentLine line) {
    List<Long> units = helpers(line.obligationId());
    var named = organization.units(units);
    return new OfAssignment(
        units.stream().map(id -> AssignmentLines.name(named, id)).sorted().toList(),
        added(line.id()),
        isOpen(line.state()) && line.kind() != AssignmentKind.PART && helping(units).isPresent());
  }

  /** Open work of others with which a unit of the person's helps, by date. */
  @Transactional(readOnly = true)
  public List<Helped> mine(int most) {
    Set<Long> own = own(rights.actor());
    if (own.isEmpty()) {
      return List.of();
    }
    Map<Long, Integer> counts = new HashMap<>();
    List<AssignmentLine> bare =
        jdbc.sql(
                """
                select %s,
                       (select count(*) from directive.contribution k
                         where k.assignment_id = a.id and k.unit_id = any(:own)) as added
                  from %s
                 where a.obligation_id in (select c.obligation_id
                                             from directive.coordination c
                                            where c.unit_id = any(:own))
                   and a.unit_id <> all(:own)
                   and a.kind <> 'PART'
                   and a.state in ('GIVEN', 'UNDERWAY')
                 order by a.due nulls last, a.id
                 limit :most
                """
                    .formatted(AssignmentLines.COLUMNS, AssignmentLines.TABLES))
            .params(days.parameters())
            .param("own", ObligationStore.array(own))
            .param("most", most)
            .query(
                (row, n) -> {
                  counts.put(row.getLong("id"), row.getInt("added"));
                  return AssignmentLines.line(row);
                })
            .list();
    return bare.stream().map(line -> new Helped(line, counts.getOrDefault(line.id(), 0))).toList();
  }

  /**
   * Adds to the lead's work.
   *
   * @throws StepRefused where it is no longer open, or nothing was given
   * @throws AccessDeniedException where no unit of the person's helps with it
   */
  @Transactional
  public void add(long assignmentId, @Nullable String words, List<HandIn.NewFile> files) {
    Found found = steps.find(assignmentId);
    Long unit =
        helping(helpers(found.obligationId()))
            .filter(id -> found.kind() != AssignmentKind.PART)
            .orElseThrow(() -> new AccessDeniedException("contribute"));
    if (!(found.assignment() instanceof Assignment.Open)) {
      throw steps.wrongState(found);
    }
    // The same rules as for evidence: something is there, no file is empty or too large.
    HandIn clean = new HandIn(words, null, null, files).clean(days.today());
    String name = AssignmentLines.name(organization.units(List.of(unit)), unit);
    long id =
        jdbc.sql(
                """
                insert into directive.contribution (assignment_id, unit_id, unit_name, at, author_id, author_label, words)
                values (:assignment, :unit, :name, :at, :author, :label, :words)
                returning id
                """)
            .param("assignment", assignmentId)
            .param("unit", unit)
            .param("name", name)
            .param("at", Timestamp.from(clock.instant()))
            .param("author", rights.actor().accountId())
            .param("label", rights.actor().author().label())
            .param("words", Objects.requireNonNullElse(clean.words(), ""))
            .query(Long.class)
            .single();
    for (HandIn.NewFile file : clean.files()) {
      jdbc.sql(
              """
              insert into directive.contribution_file (contribution_id, sha256, name)
              values (:contribution, decode(:sha256, 'hex'), :name)
              """)
          .param("contribution", id)
          .param("sha256", documents.storeFile(file.content()))
          .param("name", file.name())
          .update();
    }
    steps.tell(
        found,
        "assignment.contributed",
        clean.files().isEmpty() ? name : name + "; " + clean.summary());
  }

  /**
   * @return empty where it is no file added to that assignment, or the person may not see it
   */
  @Transactional(readOnly = true)
  public Optional<Assignments.EvidenceFile> file(long assignmentId, long fileId) {
    return lines
        .find(assignmentId, rights.scope())
        .flatMap(
            line ->
                jdbc.sql(
                        """
                        select f.name, encode(f.sha256, 'hex') as sha256
                          from directive.contribution_file f
                          join directive.contribution c on c.id = f.contribution_id
                         where f.id = :file
                           and c.assignment_id = :assignment
                        """)
                    .param("file", fileId)
                    .param("assignment", assignmentId)
                    .query(
                        (row, n) -> new String[] {row.getString("name"), row.getString("sha256")})
                    .optional())
        .flatMap(
            named ->
                documents
                    .file(named[1])
                    .map(bytes -> new Assignments.EvidenceFile(named[0], bytes)));
  }

  /**
   * An answer with what was added to the work taken into it; the words after the lead's own, each
   * under the name of its unit.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  HandIn takenInto(HandIn answer, long assignmentId, Collection<Long> chosen) {
    Set<Long> ids = new LinkedHashSet<>(chosen);
    List<Contribution> taken =
        added(assignmentId).stream().filter(one -> ids.contains(one.id())).toList();
    if (taken.isEmpty()) {
      return answer;
    }
    List<String> words = new ArrayList<>();
    String own = ReadingDesk.blankToNull(answer.words());
    if (own != null) {
      words.add(own);
    }
    List<HandIn.NewFile> files = new ArrayList<>(answer.files());
    for (Contribution one : taken) {
      LocalDate day = one.at().atZone(VIETNAM).toLocalDate();
      String head = "%s (%s)".formatted(one.unitName(), WrittenDay.of(day));
      words.add(one.words().isEmpty() ? head : head + ": " + one.words());
      for (File file : one.files()) {
        file(assignmentId, file.id())
            .ifPresent(f -> files.add(new HandIn.NewFile(f.name(), f.content())));
      }
    }
    jdbc.sql(
            """
            update directive.contribution
               set taken_at = coalesce(taken_at, :at)
             where id = any(:ids)
            """)
        .param("ids", taken.stream().map(Contribution::id).toArray(Long[]::new))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return new HandIn(
        String.join("\n\n", words), answer.ownSymbol(), answer.ownDate(), files, answer.despite());
  }

  private List<Contribution> added(long assignmentId) {
    Map<Long, List<File>> files = new HashMap<>();
    jdbc.sql(
            """
            select f.contribution_id, f.id, f.name
              from directive.contribution_file f
              join directive.contribution c on c.id = f.contribution_id
             where c.assignment_id = :assignment
             order by f.id
            """)
        .param("assignment", assignmentId)
        .query(
            row -> {
              files
                  .computeIfAbsent(row.getLong("contribution_id"), id -> new ArrayList<>())
                  .add(new File(row.getLong("id"), row.getString("name")));
            });
    return jdbc.sql(
            """
            select id, unit_name, at, author_label, words, taken_at
              from directive.contribution
             where assignment_id = :assignment
             order by id
            """)
        .param("assignment", assignmentId)
        .query(
            (row, n) -> {
              Timestamp taken = row.getTimestamp("taken_at");
              return new Contribution(
                  row.getLong("id"),
                  row.getString("unit_name"),
                  row.getTimestamp("at").toInstant(),
                  row.getString("author_label"),
                  row.getString("words"),
                  taken == null ? null : taken.toInstant(),
                  files.getOrDefault(row.getLong("id"), List.of()));
            })
        .list();
  }

  private List<Long> helpers(long obligationId) {
    return jdbc.sql(
            "select unit_id from directive.coordination where obligation_id = :id order by unit_id")
        .param("id", obligationId)
        .query(Long.class)
        .list();
  }

  /** For which of the units the person acts; their own post's unit before others. */
  private Optional<Long> helping(List<Long> units) {
    Actor actor = rights.actor();
    Set<Long> own = own(actor);
    return units.stream()
        .filter(own::contains)
        .min(Comparator.comparing((Long id) -> id != actor.unitId()));
  }

  private static Set<Long> own(Actor actor) {
    Set<Long> own = new LinkedHashSet<>();
    for (Permission permission : List.of(Permission.WORK, Permission.HAND_IN)) {
      own.addAll(actor.grants().getOrDefault(permission, Set.of()));
    }
    return own;
  }

  private static boolean isOpen(AssignmentState state) {
    return state == AssignmentState.GIVEN || state == AssignmentState.UNDERWAY;
  }
}
