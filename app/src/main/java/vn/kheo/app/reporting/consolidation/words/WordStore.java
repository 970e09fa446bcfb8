package vn.kheo.app.reporting.consolidation.words;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;

/** Words of units' editions that count, and the texts made of them. */
@Component
class WordStore {
  private static final String NAME = Organization.UNIT_NAME.formatted("r.unit_id");

  private final JdbcClient jdbc;

  WordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a unit whose report counts says beneath a heading; blank where nothing. */
  record Said(
      long reportId, long unitId, String unitName, int edition, String words, List<Cell> cells) {}

  record Text(long sectionId, String words, int version, Instant at, String by) {}

  /** Every unit whose report counts, by name. */
  List<Said> said(long roundId, long sectionId) {
    return jdbc.sql(
            """
            select r.id, r.unit_id, %s as unit_name, r.counted, coalesce(n.words, '') as words, e.amounts, e.marks
              from reporting.report r
              join reporting.edition e on e.report_id = r.id and e.number = r.counted
              left join reporting.narrative n on n.report_id = r.id and n.number = r.counted and n.section_id = :section
             where r.round_id = :round
             order by %s collate "vi-x-icu", r.id
            """
                .formatted(NAME, NAME))
        .param("round", roundId)
        .param("section", sectionId)
        .query(
            (row, n) ->
                new Said(
                    row.getLong("id"),
                    row.getLong("unit_id"),
                    Objects.requireNonNullElse(row.getString("unit_name"), ""),
                    row.getInt("counted"),
                    row.getString("words"),
                    cells(
                        (BigDecimal[]) row.getArray("amounts").getArray(),
                        (Short[]) row.getArray("marks").getArray())))
        .list();
  }

  private static List<Cell> cells(@Nullable BigDecimal[] amounts, Short[] marks) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < marks.length; i++) {
      BigDecimal amount = amounts[i];
      Mark mark = Mark.values()[marks[i]];
      cells.add(mark == Mark.FIGURE && amount != null ? Cell.figure(amount) : blank(mark));
    }
    return cells;
  }

  private static Cell blank(Mark mark) {
    return switch (mark) {
      case NOTHING -> Cell.NOTHING;
      case NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
      case MISSING, FIGURE -> Cell.MISSING;
    };
  }

  /** How many units whose report counts say something, by section. */
  Map<Long, Integer> speakers(long roundId) {
    Map<Long, Integer> speakers = new HashMap<>();
    jdbc.sql(
            """
            select n.section_id, count(*) as units
              from reporting.report r
              join reporting.narrative n on n.report_id = r.id and n.number = r.counted
             where r.round_id = :round
               and n.words ~ '\\S'
             group by n.section_id
            """)
        .param("round", roundId)
        .query(
            row -> {
              speakers.put(row.getLong("section_id"), row.getInt("units"));
            });
    return speakers;
  }

  Map<Long, Text> texts(long roundId) {
    return jdbc
        .sql("select * from reporting.consolidated_text where round_id = :round")
        .param("round", roundId)
        .query(
            (row, n) ->
                new Text(
                    row.getLong("section_id"),
                    row.getString("words"),
                    row.getInt("version"),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("changed_by_label")))
        .list()
        .stream()
        .collect(Collectors.toMap(Text::sectionId, one -> one));
  }

  /** False where somebody else wrote meanwhile. */
  boolean write(long roundId, long sectionId, int version, String words, Instant at, String by) {
    return jdbc.sql(
                """
                insert into reporting.consolidated_text as t
                       (round_id, section_id, words, changed_at, changed_by_label)
                values (:round, :section, :words, :at, :by)
                on conflict (round_id, section_id) do update
                   set words = excluded.words, version = t.version + 1, changed_at = excluded.changed_at,
                       changed_by_label = excluded.changed_by_label
                 where t.version = :version
                """)
            .param("round", roundId)
            .param("section", sectionId)
            .param("version", version)
            .param("words", words)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  void addSources(long roundId, long sectionId, Collection<Saying> sayings, Instant at, String by) {
    List<Saying> all = List.copyOf(sayings);
    jdbc.sql(
            """
            insert into reporting.text_source (round_id, section_id, report_id, number, quote, at, by_label)
            select :round, :section, s.report_id, s.number, s.quote, :at, :by
              from unnest(cast(:reports as bigint[]), cast(:numbers as integer[]), cast(:quotes as text[]))
                   as s (report_id, number, quote)
            on conflict (round_id, section_id, report_id, quote) do nothing
            """)
        .param("round", roundId)
        .param("section", sectionId)
        .param("reports", all.stream().map(Saying::reportId).toArray(Long[]::new))
        .param("numbers", all.stream().map(Saying::edition).toArray(Integer[]::new))
        .param("quotes", all.stream().map(Saying::words).toArray(String[]::new))
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** False where it was there no more. */
  boolean dropSource(long roundId, long sectionId, long sourceId) {
    return jdbc.sql(
                """
                delete from reporting.text_source
                 where id = :id
                   and round_id = :round
                   and section_id = :section
                """)
            .param("id", sourceId)
            .param("round", roundId)
            .param("section", sectionId)
            .update()
        == 1;
  }

  /** By section, in the order they were taken. */
  Map<Long, List<SectionDraft.Source>> sources(long roundId) {
    Map<Long, List<SectionDraft.Source>> sources = new HashMap<>();
    jdbc.sql(
            """
            select s.*, r.unit_id, %s as unit_name,
                   coalesce(position(s.quote in n.words) > 0, false) as stands
              from reporting.text_source s
              join reporting.report r on r.id = s.report_id
              left join reporting.narrative n on n.report_id = r.id and n.number = r.counted
                                              and n.section_id = s.section_id
             where s.round_id = :round
             order by s.id
            """
                .formatted(NAME))
        .param("round", roundId)
        .query(
            row -> {
              sources
                  .computeIfAbsent(row.getLong("section_id"), k -> new ArrayList<>())
                  .add(
                      new SectionDraft.Source(
                          row.getLong("id"),
                          row.getLong("report_id"),
                          row.getLong("unit_id"),
                          Objects.requireNonNullElse(row.getString("unit_name"), ""),
                          row.getInt("number"),
                          row.getString("quote"),
                          row.getBoolean("stands")));
            });
    return sources;
  }
}
