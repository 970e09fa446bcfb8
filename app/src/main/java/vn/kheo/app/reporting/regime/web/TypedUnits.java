package vn.kheo.app.reporting.regime.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Resolution;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.regime.RegimeRefused;
import vn.kheo.app.settings.Settings;

/** Units as people type them: one a line, by name or abbreviation. */
@Component
class TypedUnits {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final Organization organization;
  private final Settings settings;

  TypedUnits(Organization organization, Settings settings) {
    this.organization = organization;
    this.settings = settings;
  }

  /**
   * The units of these lines.
   *
   * @param fromUnitId from whose sight names are understood
   * @throws RegimeRefused with the first line that is no unit
   */
  List<Long> units(String typed, long fromUnitId) {
    List<String> lines = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Long> ids = new ArrayList<>();
    for (Resolution one : organization.resolve(lines, fromUnitId, settings.today())) {
      if (one.units().isEmpty()) {
        throw RegimeRefused.of("unknownUnit", one.words());
      }
      one.units().stream().map(Unit::id).filter(id -> !ids.contains(id)).forEach(ids::add);
    }
    return List.copyOf(ids);
  }

  /** The one unit these words mean. */
  long unit(String typed, long fromUnitId) {
    List<Long> ids = units(typed, fromUnitId);
    if (ids.size() != 1) {
      throw RegimeRefused.of("oneUnit", typed.strip());
    }
    return ids.getFirst();
  }

  /** Names as {@link #units} reads them again. */
  String lines(List<Long> unitIds) {
    return String.join(
        "\n", organization.units(unitIds).values().stream().map(Unit::name).toList());
  }

  String name(long unitId) {
    return organization.unit(unitId).map(Unit::name).orElse("");
  }

  Optional<Unit> above(long unitId) {
    return organization
        .unit(unitId)
        .flatMap(
            unit -> {
              Long parent = unit.parentId();
              return parent == null ? Optional.<Unit>empty() : organization.unit(parent);
            });
  }

  /** As a date field sends it or as people write it; null where it is none. */
  static @Nullable LocalDate day(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return typed.contains("/")
          ? LocalDate.parse(typed.strip(), WRITTEN)
          : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  static long number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }
}
