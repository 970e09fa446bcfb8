package vn.kheo.app.oversight.urging;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.directive.UrgeLine;
import vn.kheo.app.directive.Urgings;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.settings.Settings;

/** What a letter lists: as it stands now while it is a draft, as it was sent afterwards. */
@Component
class LetterLines {
  private static final String INSERT =
      """
      insert into oversight.letter_line
             (letter_id, assignment_id, unit_id, unit_name, directive_id, directive_title, ref, words, due,
              working_days, late)
      select :letter, l.*
        from unnest(cast(:ids as bigint[]), cast(:units as bigint[]), cast(:names as text[]),
                    cast(:directives as bigint[]), cast(:titles as text[]), cast(:refs as text[]),
                    cast(:words as text[]), cast(:dues as date[]), cast(:days as integer[]), cast(:late as boolean[]))
             as l
      """;

  private final JdbcClient jdbc;
  private final Urgings urgings;
  private final Settings settings;

  LetterLines(JdbcClient jdbc, Urgings urgings, Settings settings) {
    this.jdbc = jdbc;
    this.urgings = urgings;
    this.settings = settings;
  }

  /** By unit, then by day. */
  static List<LetterLine> ordered(List<LetterLine> lines) {
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    return lines.stream()
        .sorted(
            Comparator.comparing(LetterLine::unitName, vietnamese::compare)
                .thenComparing(LetterLine::due)
                .thenComparing(LetterLine::assignmentId))
        .toList();
  }

  /** As a letter of that day would list them; those with nothing to urge are left out. */
  List<LetterLine> of(List<UrgeLine> urged, LocalDate day) {
    WorkingCalendar calendar = settings.calendar();
    return ordered(
        urged.stream()
            .filter(UrgeLine::isOpen)
            .map(one -> LetterLine.of(one, day, calendar))
            .toList());
  }

  /** The day on which a letter speaks: its own, else today. */
  LocalDate day(Wording wording) {
    return wording.date() == null ? settings.today() : wording.date();
  }

  List<LetterLine> of(Letter letter) {
    List<LetterLine> kept = ordered(kept(letter.id()));
    if (!letter.isDraft()) {
      return kept;
    }
    Map<Long, LetterLine> now =
        of(urgings.of(kept.stream().map(LetterLine::assignmentId).toList()), day(letter.wording()))
            .stream()
            .collect(Collectors.toMap(LetterLine::assignmentId, Function.identity()));
    return kept.stream()
        .map(
            line ->
                now.containsKey(line.assignmentId())
                    ? now.get(line.assignmentId())
                    : line.answered())
        .toList();
  }

  private List<LetterLine> kept(long letterId) {
    return jdbc.sql("select * from oversight.letter_line where letter_id = :letter")
        .param("letter", letterId)
        .query(
            (row, n) ->
                new LetterLine(
                    row.getLong("assignment_id"),
                    row.getLong("unit_id"),
                    row.getString("unit_name"),
                    row.getLong("directive_id"),
                    row.getString("directive_title"),
                    row.getString("ref"),
                    row.getString("words"),
                    row.getObject("due", LocalDate.class),
                    row.getInt("working_days"),
                    row.getBoolean("late") ? LetterLine.Standing.LATE : LetterLine.Standing.AHEAD))
        .list();
  }

  void insert(long letterId, List<LetterLine> lines) {
    jdbc.sql(INSERT)
        .param("letter", letterId)
        .param("ids", lines.stream().map(LetterLine::assignmentId).toArray(Long[]::new))
        .param("units", lines.stream().map(LetterLine::unitId).toArray(Long[]::new))
        .param("names", texts(lines, LetterLine::unitName))
        .param("directives", lines.stream().map(LetterLine::directiveId).toArray(Long[]::new))
        .param("titles", texts(lines, LetterLine::directiveTitle))
        .param("refs", texts(lines, LetterLine::ref))
        .param("words", texts(lines, LetterLine::words))
        .param("dues", texts(lines, line -> line.due().toString()))
        .param("days", lines.stream().map(LetterLine::workingDays).toArray(Integer[]::new))
        .param("late", lines.stream().map(LetterLine::isLate).toArray(Boolean[]::new))
        .update();
  }

  /** Puts the list as it is sent in place of the draft's. */
  void replace(long letterId, List<LetterLine> lines) {
    jdbc.sql("delete from oversight.letter_line where letter_id = :letter")
        .param("letter", letterId)
        .update();
    insert(letterId, lines);
  }

  int drop(long letterId, List<Long> assignmentIds) {
    return jdbc.sql(
            "delete from oversight.letter_line where letter_id = :letter and assignment_id = any(:ids)")
        .param("letter", letterId)
        .param("ids", assignmentIds.toArray(Long[]::new))
        .update();
  }

  private static String[] texts(List<LetterLine> lines, Function<LetterLine, String> text) {
    return lines.stream().map(text).toArray(String[]::new);
  }
}
