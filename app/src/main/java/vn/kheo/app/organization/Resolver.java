package vn.kheo.app.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.organization.Resolution.How;

/**
 * Finds out what an addressee's words mean to one who writes from a unit. What could be two things,
 * or nothing known, stays unresolved: a wrong addressee is worse than a question.
 */
final class Resolver {
  /** Who leads a unit stands for it: {@code Giám đốc Sở Nội vụ}. */
  private static final List<String> TITLES =
      List.of(
              "thủ trưởng",
              "người đứng đầu",
              "giám đốc",
              "chủ tịch",
              "chánh",
              "hiệu trưởng",
              "lãnh đạo",
              "trưởng",
              "đồng chí")
          .stream()
          .map(Words::key)
          .toList();

  private final Directory directory;
  private final @Nullable Unit from;
  private final GroupNames groupNames;
  private final Map<String, List<Unit>> named = new HashMap<>();
  private final Map<String, List<Unit>> shortened = new HashMap<>();

  Resolver(Directory directory, @Nullable Unit from) {
    this.directory = directory;
    this.from = from;
    Unit province = province();
    this.groupNames = new GroupNames(province);
    var names = new UnitNames(province);
    for (Unit unit : directory.existing()) {
      Unit root = directory.root(unit);
      if (province != null && root.kind().equals("ubnd_tinh") && !root.equals(province)) {
        // Another province's units are named only with their province.
        new UnitNames(root).ofAnother(unit).forEach(name -> put(named, name, unit));
        continue;
      }
      Unit parent = directory.parent(unit);
      Unit district = parent != null && parent.kind().equals("ubnd_huyen") ? parent : null;
      names.of(unit, district).forEach(name -> put(named, name, unit));
      put(shortened, Words.key(unit.shortName()), unit);
      put(shortened, Words.key(unit.code()), unit);
    }
  }

  Resolution resolve(String words) {
    return one(words)
        .or(() -> new AddresseeList(words).split(this::one).map(parts -> together(words, parts)))
        .orElseGet(() -> new Resolution(words, null, List.of(), How.NONE));
  }

  /** A whole phrase, as it stands or after the title of a leader. */
  private Optional<Resolution> one(String words) {
    String key = Words.key(words);
    Optional<Resolution> found = meaning(words, key);
    for (String rest = key; found.isEmpty(); ) {
      String before = rest;
      for (String title : TITLES) {
        rest = rest.startsWith(title + " ") ? rest.substring(title.length() + 1) : rest;
      }
      if (rest.equals(before)) {
        break;
      }
      found = meaning(words, rest);
    }
    return found;
  }

  private Optional<Resolution> meaning(String words, String key) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    boolean abbreviated = !Words.isWrittenOut(words);
    return alias(words, key)
        .or(() -> group(words, key))
        .or(() -> unit(words, named.get(key), abbreviated ? How.ABBREVIATION : How.UNIT))
        .or(() -> unit(words, shortened.get(key), How.ABBREVIATION));
  }

  private Optional<Resolution> alias(String words, String key) {
    return Optional.ofNullable(directory.aliases().get(key))
        .map(
            alias -> {
              UnitGroup group =
                  directory.groups().stream()
                      .filter(g -> Long.valueOf(g.id()).equals(alias.groupId()))
                      .findFirst()
                      .orElse(null);
              List<Unit> units =
                  group != null
                      ? directory.members(group)
                      : directory.existing().stream()
                          .filter(u -> alias.unitIds().contains(u.id()))
                          .toList();
              return new Resolution(words, group, units, How.ALIAS);
            })
        .filter(r -> !r.units().isEmpty());
  }

  private Optional<Resolution> group(String words, String key) {
    String heart = groupNames.heart(key);
    String kind = groupNames.kind(key).map(UnitKind::key).orElse("");
    List<UnitGroup> fitting =
        directory.groups().stream()
            .filter(
                g -> g.kind().equals(kind) || groupNames.heart(Words.key(g.name())).equals(heart))
            .toList();
    return nearest(fitting).map(g -> new Resolution(words, g, directory.members(g), How.GROUP));
  }

  /** The group of the unit one writes from or of the nearest above it, else the only one. */
  private Optional<UnitGroup> nearest(List<UnitGroup> groups) {
    List<Unit> way = from == null ? List.of() : directory.upwards(from);
    for (Unit above : way) {
      List<UnitGroup> here = groups.stream().filter(g -> g.underId() == above.id()).toList();
      if (!here.isEmpty()) {
        return here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
      }
    }
    Unit province = province();
    List<UnitGroup> own =
        groups.stream()
            .filter(
                g -> {
                  Unit under = directory.all().get(g.underId());
                  return under != null
                      && (province == null || directory.isBeneath(under, province.id()));
                })
            .toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  private Optional<Resolution> unit(String words, @Nullable List<Unit> called, How how) {
    if (called == null) {
      return Optional.empty();
    }
    if (called.size() == 1) {
      return Optional.of(new Resolution(words, null, called, how));
    }
    Unit here = from;
    if (here == null) {
      return Optional.empty();
    }
    Unit root = directory.root(here);
    return only(called, u -> directory.isBeneath(u, here.id()))
        .or(() -> only(called, u -> directory.root(u).equals(root)))
        .map(u -> new Resolution(words, null, List.of(u), how));
  }

  private static Optional<Unit> only(List<Unit> units, Predicate<Unit> fitting) {
    List<Unit> left = units.stream().filter(fitting).toList();
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  private static Resolution together(String words, List<Resolution> parts) {
    var units = new LinkedHashSet<Unit>();
    parts.forEach(part -> units.addAll(part.units()));
    How how = parts.stream().map(Resolution::how).max(Comparator.naturalOrder()).orElse(How.UNIT);
    return new Resolution(words, null, new ArrayList<>(units), how == How.GROUP ? How.UNIT : how);
  }

  private @Nullable Unit province() {
    return from == null
        ? null
        : directory.upwards(from).stream()
            .filter(u -> u.kind().equals("ubnd_tinh"))
            .findFirst()
            .orElseGet(this::onlyProvince);
  }

  /** Party bodies and councils stand beside the committee, not beneath it. */
  private @Nullable Unit onlyProvince() {
    List<Unit> provinces =
        directory.existing().stream().filter(u -> u.kind().equals("ubnd_tinh")).toList();
    return provinces.size() == 1 ? provinces.getFirst() : null;
  }

  private static void put(Map<String, List<Unit>> index, String name, Unit unit) {
    if (!name.isEmpty()) {
      List<Unit> units = index.computeIfAbsent(name, n -> new ArrayList<>());
      if (!units.contains(unit)) {
        units.add(unit);
      }
    }
  }
}
