package vn.kheo.app.reporting.regime.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.reporting.regime.Frequency;
import vn.kheo.app.reporting.regime.OwnRound;
import vn.kheo.app.reporting.regime.RegimeFacts;
import vn.kheo.app.reporting.regime.RegimeRefused;
import vn.kheo.app.reporting.regime.WindowKind;

/** What was typed into the form of a regime; stays there when something is missing. */
public record RegimeForm(MultiValueMap<String, String> fields) {
  private static final int OWN_PARTS = 4;
  private static final int MOST_DAYS = 60;

  /** A new regime with what most have. */
  static RegimeForm blank(long throughUnitId, String receiver, LocalDate today, String method) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    fields.set("kind", RegimeFacts.Kind.PERIODIC.name());
    fields.set("through", Long.toString(throughUnitId));
    fields.set("receiver", receiver);
    fields.set("method", method);
    fields.put("frequency", List.of(Frequency.HALF.name(), Frequency.YEAR.name()));
    fields.set("window", WindowKind.DECREE.name());
    fields.set("merges", "1");
    fields.set("unitDays", "2");
    fields.set("throughDays", "4");
    fields.set("validFrom", today.toString());
    return new RegimeForm(fields);
  }

  /** A regime as it is. */
  static RegimeForm of(RegimeFacts facts, String receiver, String units) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    fields.set("kind", facts.kind().name());
    fields.set("name", facts.name());
    fields.set("form", Long.toString(facts.formId()));
    fields.put("group", facts.groupIds().stream().map(String::valueOf).toList());
    fields.set("units", units);
    fields.set("through", Long.toString(facts.throughUnitId()));
    fields.set("receiver", receiver);
    fields.set("method", facts.method());
    fields.set("outline", facts.outline());
    fields.set("basis", facts.legalBasis());
    fields.put("frequency", facts.frequencies().stream().map(Enum::name).toList());
    fields.set("window", facts.windowKind().name());
    if (facts.merges()) {
      fields.set("merges", "1");
    }
    fields.set("unitDays", Integer.toString(facts.unitDueDays()));
    fields.set("throughDays", Integer.toString(facts.throughDueDays()));
    fields.set(
        "ownRounds",
        facts.ownRounds().stream()
            .map(
                own ->
                    "%s; %s; %s; %s"
                        .formatted(
                            own.label(),
                            WrittenDay.of(own.from()),
                            WrittenDay.of(own.to()),
                            WrittenDay.of(own.due())))
            .collect(Collectors.joining("\n")));
    fields.set("validFrom", facts.validFrom().toString());
    LocalDate to = facts.validTo();
    fields.set("validTo", to == null ? "" : to.minusDays(1).toString());
    Long obligation = facts.obligationId();
    fields.set("obligation", obligation == null ? "" : obligation.toString());
    return new RegimeForm(fields);
  }

  /** What stands in a field; empty where nothing does. */
  public String value(String name) {
    String typed = fields.getFirst(name);
    return typed == null ? "" : typed;
  }

  /** Whether a box is ticked or a choice chosen. */
  public boolean has(String name, Object value) {
    return fields.getOrDefault(name, List.of()).contains(String.valueOf(value));
  }

  public boolean isOwn() {
    return value("window").equals(WindowKind.OWN.name());
  }

  /**
   * The facts.
   *
   * @throws RegimeRefused with what cannot be read
   */
  RegimeFacts facts(TypedUnits units) {
    long through = through();
    LocalDate from = TypedUnits.day(value("validFrom"));
    LocalDate lastDay = TypedUnits.day(value("validTo"));
    require(from != null, "validFrom");
    require(lastDay != null || value("validTo").isBlank(), "validTo");
    require(!value("receiver").isBlank(), "receiver");
    long obligation = TypedUnits.number(value("obligation"));
    boolean own = isOwn();
    return new RegimeFacts(
        choice(RegimeFacts.Kind.class, "kind", RegimeFacts.Kind.PERIODIC),
        value("name").strip(),
        TypedUnits.number(value("form")),
        fields.getOrDefault("group", List.of()).stream().map(TypedUnits::number).toList(),
        units.units(value("units"), through),
        units.unit(value("receiver"), through),
        through,
        value("method").strip(),
        value("outline").strip(),
        value("basis").strip(),
        own ? Set.of(Frequency.ONCE) : frequencies(),
        choice(WindowKind.class, "window", WindowKind.DECREE),
        !fields.getOrDefault("merges", List.of()).isEmpty(),
        days("unitDays"),
        days("throughDays"),
        own ? ownRounds() : List.of(),
        java.util.Objects.requireNonNull(from),
        lastDay == null ? null : lastDay.plusDays(1),
        obligation == 0 ? null : obligation);
  }

  /**
   * The collecting unit.
   *
   * @throws RegimeRefused where none was chosen
   */
  long through() {
    long unit = TypedUnits.number(value("through"));
    require(unit != 0, "through");
    return unit;
  }

  private Set<Frequency> frequencies() {
    Set<Frequency> chosen = EnumSet.noneOf(Frequency.class);
    for (Frequency one : Frequency.values()) {
      if (one != Frequency.ONCE && has("frequency", one.name())) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  /** One a line: name; first day; last day; deadline. */
  private List<OwnRound> ownRounds() {
    List<OwnRound> rounds = new ArrayList<>();
    for (String line : value("ownRounds").lines().filter(one -> !one.isBlank()).toList()) {
      String[] parts = line.split(";", -1);
      LocalDate from = parts.length < OWN_PARTS ? null : TypedUnits.day(parts[1]);
      LocalDate to = parts.length < OWN_PARTS ? null : TypedUnits.day(parts[2]);
      LocalDate due = parts.length < OWN_PARTS ? null : TypedUnits.day(parts[3]);
      if (from == null || to == null || due == null) {
        throw RegimeRefused.of("ownLine", line.strip());
      }
      rounds.add(new OwnRound(parts[0].strip(), from, to, due, null));
    }
    return rounds;
  }

  private int days(String name) {
    String typed = value(name).strip();
    if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > MOST_DAYS) {
      throw RegimeRefused.of("days", typed, MOST_DAYS);
    }
    return Integer.parseInt(typed);
  }

  private <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equals(value(name))) {
        return one;
      }
    }
    return otherwise;
  }

  private static void require(boolean good, String reason) {
    if (!good) {
      throw RegimeRefused.of(reason);
    }
  }
}
