package vn.kheo.app.oversight.papers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Author;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.paper.TemplateProblem;
import vn.kheo.app.paper.WordTemplate;

/**
 * Mẫu văn bản: which template a unit writes a kind of paper with, and those it had before. Each
 * unit has its own, since each has its own habits; until it changes one, the program's own holds.
 */
@Component
public class PaperTemplates {
  private static final List<Permission> SEEING =
      List.of(Permission.REGISTER, Permission.MONITOR, Permission.ISSUE, Permission.OVERSEE);
  private static final List<Permission> CHANGING = List.of(Permission.REGISTER, Permission.MONITOR);

  private final List<PaperKind> kinds;
  private final JdbcClient jdbc;
  private final Documents documents;
  private final Organization organization;
  private final Access access;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;

  PaperTemplates(
      List<PaperKind> kinds,
      JdbcClient jdbc,
      Documents documents,
      Organization organization,
      Access access,
      Journal journal,
      Authors authors,
      Clock clock) {
    this.kinds = List.copyOf(kinds);
    this.jdbc = jdbc;
    this.documents = documents;
    this.organization = organization;
    this.access = access;
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
  }

  public List<PaperKind> kinds() {
    return kinds;
  }

  public Optional<PaperKind> kind(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** Units whose templates the person may see, the own one first where it is among them. */
  public List<Long> units() {
    Actor actor = access.current();
    Set<Long> units = new LinkedHashSet<>();
    if (maySee(actor.unitId())) {
      units.add(actor.unitId());
    }
    SEEING.forEach(
        right ->
            actor.grants().getOrDefault(right, Set.of()).stream().sorted().forEach(units::add));
    return List.copyOf(units);
  }

  public boolean maySee(long unitId) {
    return SEEING.stream().anyMatch(right -> access.current().may(right, unitId));
  }

  public boolean mayChange(long unitId) {
    return CHANGING.stream().anyMatch(right -> access.current().may(right, unitId));
  }

  /** Every version of a unit's template, the one in force first. */
  @Transactional(readOnly = true)
  public List<TemplateVersion> versions(PaperKind kind, long unitId) {
    var versions = new ArrayList<TemplateVersion>();
    jdbc.sql(
            """
            select number, file_name, file_sha256, note, in_force_at, taken_by_label,
                   lead(in_force_at) over (order by number) as until
              from oversight.paper_template
             where kind = :kind
               and unit_id = :unit
             order by number desc
            """)
        .param("kind", kind.code())
        .param("unit", unitId)
        .query(
            (row, n) ->
                new TemplateVersion(
                    row.getInt("number"),
                    row.getString("file_name"),
                    row.getString("file_sha256"),
                    row.getString("note"),
                    row.getTimestamp("in_force_at").toInstant(),
                    instant(row.getTimestamp("until")),
                    row.getString("taken_by_label")))
        .list()
        .forEach(versions::add);
    Instant first = versions.isEmpty() ? null : versions.getLast().from();
    versions.add(new TemplateVersion(0, null, null, "", null, first, ""));
    return versions;
  }

  /** The bytes of a version; empty where there is no such version. */
  @Transactional(readOnly = true)
  public Optional<byte[]> file(PaperKind kind, long unitId, int number) {
    return versions(kind, unitId).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .map(version -> bytes(kind, version));
  }

  /** The template a unit writes with now. */
  @Transactional(readOnly = true)
  public WordTemplate inForce(PaperKind kind, long unitId) {
    return WordTemplate.read(bytes(kind, versions(kind, unitId).getFirst()));
  }

  /**
   * Puts a changed template in force, after it was looked through and filled once.
   *
   * @param latest number of the version in force that the person saw
   * @throws vn.kheo.app.paper.UnreadableTemplate where it is no template at all
   * @throws TemplateRefused with every place that cannot be filled
   * @throws TemplateChanged where somebody was quicker
   */
  @Transactional
  public void take(
      PaperKind kind, long unitId, int latest, String fileName, byte[] content, String note) {
    requireChange(unitId);
    WordTemplate template = WordTemplate.read(content);
    List<TemplateProblem> problems = template.problems(kind.names());
    if (!problems.isEmpty()) {
      throw new TemplateRefused(problems);
    }
    kind.sample().into(template);
    String name = Documents.cleanName(fileName);
    put(kind, unitId, latest, documents.storeFile(content), name, note);
  }

  /** Goes back to an older version; it becomes the newest. */
  @Transactional
  public void restore(PaperKind kind, long unitId, int latest, int number) {
    requireChange(unitId);
    TemplateVersion old =
        versions(kind, unitId).stream()
            .filter(version -> version.number() == number)
            .findFirst()
            .orElseThrow(TemplateChanged::new);
    put(kind, unitId, latest, old.sha256(), old.fileName(), "Dùng lại bản số " + number);
  }

  private void put(
      PaperKind kind,
      long unitId,
      int latest,
      @Nullable String sha256,
      @Nullable String fileName,
      String note) {
    Author author = authors.current();
    try {
      jdbc.sql(
              """
              insert into oversight.paper_template
                     (kind, unit_id, number, file_sha256, file_name, note, in_force_at, taken_by, taken_by_label)
              values (:kind, :unit, :number, :sha256, :name, :note, :at, :by, :label)
              """)
          .param("kind", kind.code())
          .param("unit", unitId)
          .param("number", latest + 1)
          .param("sha256", sha256)
          .param("name", fileName)
          .param("note", note.strip())
          .param("at", Timestamp.from(clock.instant()))
          .param("by", author.accountId())
          .param("label", author.label())
          .update();
    } catch (DuplicateKeyException quicker) {
      throw new TemplateChanged();
    }
    journal.record(
        new Step(
            "template.taken",
            "unit",
            unitId,
            organization.unit(unitId).map(unit -> unit.name()).orElse("#" + unitId),
            null,
            unitId,
            "%s, bản số %d: %s"
                .formatted(
                    kind.code(), latest + 1, fileName == null ? "mẫu của hệ thống" : fileName)));
  }

  private byte[] bytes(PaperKind kind, TemplateVersion version) {
    String sha256 = version.sha256();
    return sha256 == null ? kind.builtIn() : documents.file(sha256).orElseThrow();
  }

  private void requireChange(long unitId) {
    if (!mayChange(unitId)) {
      throw new AccessDeniedException("template of unit " + unitId);
    }
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
