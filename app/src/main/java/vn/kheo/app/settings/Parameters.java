package vn.kheo.app.settings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;

/**
 * Các tham số: every parameter of every module with its values through time. What a module declares
 * in its {@link ParameterCatalogue} is known with type and range; what only stands in the table is
 * shown as well.
 */
@Component
public class Parameters {
  private static final Logger LOG = LoggerFactory.getLogger(Parameters.class);
  private static final int LONGEST_BASIS = 1000;

  private final JdbcClient jdbc;
  private final List<ParameterCatalogue> catalogues;
  private final Journal journal;
  private final Authors authors;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Parameters(
      JdbcClient jdbc,
      List<ParameterCatalogue> catalogues,
      Journal journal,
      Authors authors,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.catalogues = catalogues;
    this.journal = journal;
    this.authors = authors;
    this.events = events;
    this.clock = clock;
  }

  /** Declared ones in the order of their modules, then the rest by key. */
  public List<ParameterState> all() {
    Map<String, List<ParameterState.Value>> values = values(null);
    List<ParameterState> all = new ArrayList<>();
    for (ParameterCatalogue catalogue : catalogues) {
      for (Parameter parameter : catalogue.parameters()) {
        List<ParameterState.Value> known = values.remove(parameter.key());
        all.add(new ParameterState(parameter, known == null ? List.of() : known));
      }
    }
    values.forEach(
        (key, known) ->
            all.add(new ParameterState(Parameter.guessed(key, known.getFirst().value()), known)));
    return all;
  }

  /** Empty where no module declares it and no value stands. */
  public Optional<ParameterState> of(String key) {
    List<ParameterState.Value> known = values(key).getOrDefault(key, List.of());
    return catalogues.stream()
        .flatMap(catalogue -> catalogue.parameters().stream())
        .filter(parameter -> parameter.key().equals(key))
        .findFirst()
        .or(() -> known.stream().findFirst().map(value -> Parameter.guessed(key, value.value())))
        .map(parameter -> new ParameterState(parameter, known));
  }

  /**
   * The parameter as it would be; changes nothing.
   *
   * @param version from {@link ParameterState#version}
   * @throws BadParameter where it cannot be taken, also where somebody changed it since
   */
  public ParameterState proposed(
      String key, String value, @Nullable LocalDate from, String legalBasis, long version) {
    ParameterState state = of(key).orElseThrow(() -> new BadParameter("", "unknown", key));
    if (state.version() != version) {
      throw new BadParameter("", "changed");
    }
    String wanted = value.strip();
    state.parameter().check(wanted);
    LocalDate first = day(from);
    String basis = legalBasis.strip();
    if (basis.isEmpty()) {
      throw new BadParameter("basis", "basisBlank");
    }
    if (basis.length() > LONGEST_BASIS) {
      throw new BadParameter("basis", "long", basis.length(), LONGEST_BASIS);
    }
    ParameterState.Value before = state.on(first).orElse(null);
    if (before != null && before.value().equals(wanted) && !first.equals(before.validFrom())) {
      throw new BadParameter("value", "same", WrittenDay.of(first));
    }
    return state.with(wanted, first);
  }

  /**
   * Sets a value from a day on, up to the day from which another was set. Nothing is overwritten: a
   * value that began on that very day stays, marked as corrected.
   *
   * @throws BadParameter as {@link #proposed}
   */
  @Transactional
  public void change(
      String key, String value, @Nullable LocalDate from, String legalBasis, long version) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('parameter ' || :key))")
        .param("key", key)
        .query((row, n) -> "")
        .single();
    proposed(key, value, from, legalBasis, version);
    LocalDate first = day(from);
    String wanted = value.strip();
    String basis = legalBasis.strip();
    ParameterState.Value before = of(key).flatMap(state -> state.on(first)).orElse(null);
    Instant now = clock.instant();
    insert(key, wanted, first, basis, now);
    journal.record(
        new Step(
            "settings.parameter_changed",
            "settings",
            0,
            key,
            null,
            null,
            "%s → %s, từ %s: %s"
                .formatted(
                    before == null ? "–" : before.value(), wanted, WrittenDay.of(first), basis)));
    LOG.info("parameter changed key={} from={}", key, first);
    events.publishEvent(new ParameterChanged(key, first));
  }

  private LocalDate day(@Nullable LocalDate from) {
    LocalDate latest = SpecialDayRules.latest(LocalDate.now(clock));
    if (from == null) {
      throw new BadParameter("from", "fromBlank");
    }
    if (from.isBefore(SpecialDayRules.EARLIEST) || from.isAfter(latest)) {
      throw new BadParameter(
          "from",
          "far",
          WrittenDay.of(from),
          WrittenDay.of(SpecialDayRules.EARLIEST),
          WrittenDay.of(latest));
    }
    return from;
  }

  private void insert(String key, String value, LocalDate first, String basis, Instant now) {
    jdbc.sql(
            """
            update settings.parameter
               set replaced_at = :at
             where key = :key
               and valid_from = :first
               and replaced_at is null
            """)
        .param("at", Timestamp.from(now))
        .param("key", key)
        .param("first", first)
        .update();
    jdbc.sql(
            """
            update settings.parameter
               set valid_to = :first
             where key = :key
               and valid_from < :first and :first < valid_to
               and replaced_at is null
            """)
        .param("key", key)
        .param("first", first)
        .update();
    jdbc.sql(
            """
            insert into settings.parameter (key, value, valid_from, valid_to, legal_basis, set_at, set_by)
            select :key, :value, :first, coalesce(min(valid_from), 'infinity'), :basis, :at, :by
              from settings.parameter
             where key = :key
               and valid_from > :first
               and replaced_at is null
            """)
        .param("key", key)
        .param("value", value)
        .param("first", first)
        .param("basis", basis)
        .param("at", Timestamp.from(now))
        .param("by", authors.current().label())
        .update();
  }

  private Map<String, List<ParameterState.Value>> values(@Nullable String key) {
    Map<String, List<ParameterState.Value>> values = new LinkedHashMap<>();
    jdbc.sql(
            """
            select id, key, value, nullif(valid_from, '-infinity') as valid_from,
                   nullif(valid_to, 'infinity') as valid_to, legal_basis, set_at, set_by, replaced_at
              from settings.parameter
             where cast(:key as text) is null or key = :key
             order by key, parameter.valid_from desc, id desc
            """)
        .param("key", key)
        .query(
            row -> {
              Timestamp set = row.getTimestamp("set_at");
              Timestamp replaced = row.getTimestamp("replaced_at");
              values
                  .computeIfAbsent(row.getString("key"), k -> new ArrayList<>())
                  .add(
                      new ParameterState.Value(
                          row.getLong("id"),
                          row.getString("value"),
                          row.getObject("valid_from", LocalDate.class),
                          row.getObject("valid_to", LocalDate.class),
                          row.getString("legal_basis"),
                          set == null ? null : set.toInstant(),
                          row.getString("set_by"),
                          replaced == null ? null : replaced.toInstant()));
            });
    return values;
  }
}
