package vn.kheo.app.oversight.inspecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.oversight.papers.PaperKind;
import vn.kheo.app.oversight.papers.PaperTemplates;
import vn.kheo.app.settings.Settings;

/**
 * Biên bản kiểm tra: written at the visit, closed as it is signed, opened again before the
 * conclusion.
 */
@Component
public class MinutesBook {
  private final JdbcClient jdbc;
  private final Visits visits;
  private final FindingStore findings;
  private final MinutesPaper paper;
  private final PaperTemplates templates;
  private final Documents documents;
  private final Settings settings;
  private final Authors authors;
  private final Clock clock;

  MinutesBook(
      JdbcClient jdbc,
      Visits visits,
      FindingStore findings,
      MinutesPaper paper,
      PaperTemplates templates,
      Documents documents,
      Settings settings,
      Authors authors,
      Clock clock) {
    this.jdbc = jdbc;
    this.visits = visits;
    this.findings = findings;
    this.paper = paper;
    this.templates = templates;
    this.documents = documents;
    this.settings = settings;
    this.authors = authors;
    this.clock = clock;
  }

  /**
   * The minutes of a visit: an open one is the inspecting side's own affair, a closed one also the
   * inspected unit's.
   */
  @Transactional(readOnly = true)
  public Optional<Minutes> of(Visit visit) {
    return find(visit.id())
        .filter(one -> one.isOpen() ? visits.follows(visit) : visits.readsWhole(visit));
  }

  /** What new minutes begin with: the last day, and the team as it was named. */
  @Transactional(readOnly = true)
  public Minutes.Text first(Visit visit) {
    List<String> present =
        visits.team(visit).stream()
            .flatMap(team -> team.members().stream())
            .map(
                one -> "%s – %s, %s".formatted(one.name(), one.post(), PaperWords.role(one.role())))
            .toList();
    LocalDate today = settings.today();
    LocalDate day = today.isBefore(visit.to()) ? today : visit.to();
    return new Minutes.Text(
        day,
        visit.unitName(),
        String.join("\n", present),
        "",
        "",
        "Nhất trí với nội dung biên bản.");
  }

  /**
   * Writes the minutes.
   *
   * @param version of the minutes that the person saw; 0 for the first time
   */
  @Transactional
  public void write(long visitId, int version, Minutes.Text text) {
    Visit visit = visits.held(visitId);
    LocalDate held = text.heldOn();
    if (held == null) {
      throw new InspectionRefused("noDay");
    }
    if (held.isAfter(settings.today())) {
      throw new InspectionRefused("heldLater");
    }
    if (text.place().isBlank()) {
      throw new InspectionRefused("noPlace");
    }
    if (visit.step() == Visit.Step.CONCLUDED) {
      throw new InspectionRefused("concluded");
    }
    if (visit.decision() == null) {
      throw new InspectionRefused("notDecided");
    }
    InspectionRefused.requireFresh(put(visitId, version, text, held));
    visits.record("inspection.minutes_written", visit, "");
  }

  private boolean put(long visitId, int version, Minutes.Text text, LocalDate held) {
    String statement =
        version == 0
            ? """
              insert into oversight.inspection_minutes
                     (visit_id, held_on, place, present, present_unit, seen, opinion, written_at, written_by_label, version)
              values (:visit, :held, :place, :present, :unit, :seen, :opinion, :at, :by, 1)
              on conflict do nothing
              """
            : """
              update oversight.inspection_minutes
                 set held_on = :held, place = :place, present = :present, present_unit = :unit, seen = :seen,
                     opinion = :opinion, written_at = :at, written_by_label = :by, version = version + 1
               where visit_id = :visit
                 and version = :version
                 and closed_at is null
              """;
    return jdbc.sql(statement)
            .param("visit", visitId)
            .param("version", version)
            .param("held", held)
            .param("place", text.place())
            .param("present", text.present())
            .param("unit", text.presentUnit())
            .param("seen", text.seen())
            .param("opinion", text.opinion())
            .param("at", now())
            .param("by", authors.current().label())
            .update()
        == 1;
  }

  /** Chốt biên bản: the file is kept as it is printed and signed, and the unit reads it. */
  @Transactional
  public void close(long visitId, int version) {
    Visit visit = visits.held(visitId);
    Minutes minutes = find(visitId).orElseThrow(() -> new InspectionRefused("changed"));
    if (minutes.text().seen().isBlank()) {
      throw new InspectionRefused("nothingSeen");
    }
    String sha256 = documents.storeFile(written(visit, minutes));
    InspectionRefused.requireFresh(
        jdbc.sql(
                    """
                    update oversight.inspection_minutes
                       set closed_at = :at, closed_by_label = :by, file_sha256 = :file, version = version + 1
                     where visit_id = :visit
                       and version = :version
                       and closed_at is null
                    """)
                .param("at", now())
                .param("by", authors.current().label())
                .param("file", sha256)
                .param("visit", visitId)
                .param("version", version)
                .update()
            == 1);
    visits.record("inspection.minutes_closed", visit, "");
  }

  /** Mở lại biên bản, as long as no conclusion stands on it. */
  @Transactional
  public void reopen(long visitId, int version, String reason) {
    Visit visit = visits.held(visitId);
    if (reason.isBlank()) {
      throw new InspectionRefused("noReason");
    }
    if (visit.step() == Visit.Step.CONCLUDED) {
      throw new InspectionRefused("concluded");
    }
    InspectionRefused.requireFresh(
        jdbc.sql(
                    """
                    update oversight.inspection_minutes
                       set closed_at = null, closed_by_label = null, file_sha256 = null, version = version + 1
                     where visit_id = :visit
                       and version = :version
                       and closed_at is not null
                    """)
                .param("visit", visitId)
                .param("version", version)
                .update()
            == 1);
    visits.record("inspection.minutes_reopened", visit, reason.strip());
  }

  /** The file: as it would look now, or as it was closed. */
  @Transactional(readOnly = true)
  public byte[] word(Visit visit, Minutes minutes) {
    Minutes.Closing closing = minutes.closing();
    return closing == null
        ? written(visit, minutes)
        : documents.file(closing.sha256()).orElseThrow();
  }

  private byte[] written(Visit visit, Minutes minutes) {
    PaperKind.Filling filling =
        MinutesPaper.filling(
            visit,
            visits.team(visit).orElse(new Team(0, "", List.of())),
            minutes.text(),
            findings.of(visit.id()));
    return filling.into(templates.inForce(paper, visit.monitorUnitId()));
  }

  private Optional<Minutes> find(long visitId) {
    return jdbc.sql("select * from oversight.inspection_minutes where visit_id = :visit")
        .param("visit", visitId)
        .query((row, n) -> minutes(row))
        .optional();
  }

  private static Minutes minutes(ResultSet row) throws SQLException {
    Timestamp closed = row.getTimestamp("closed_at");
    return new Minutes(
        row.getLong("visit_id"),
        new Minutes.Text(
            row.getObject("held_on", LocalDate.class),
            row.getString("place"),
            row.getString("present"),
            row.getString("present_unit"),
            row.getString("seen"),
            row.getString("opinion")),
        row.getTimestamp("written_at").toInstant(),
        row.getString("written_by_label"),
        closed == null
            ? null
            : new Minutes.Closing(
                closed.toInstant(), row.getString("closed_by_label"), row.getString("file_sha256")),
        row.getInt("version"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
