package vn.kheo.app.organization;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;

/** Bàn quản lý tổ chức: what the administrator sees and changes, one unit, post or alias a time. */
@Component
public class OrganizationDesk {
  private static final Logger LOG = LoggerFactory.getLogger(OrganizationDesk.class);
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final int LONGEST = 500;

  private final UnitStore units;
  private final PeopleStore people;
  private final Journal journal;

  OrganizationDesk(UnitStore units, PeopleStore people, Journal journal) {
    this.units = units;
    this.people = people;
    this.journal = journal;
  }

  /** Everything about a unit, with its children, groups and posts as of the day. */
  public Optional<UnitDetail> detail(long unitId, LocalDate on) {
    Directory directory = units.directory(on);
    Unit unit = directory.all().get(unitId);
    if (unit == null) {
      return Optional.empty();
    }
    UnitStore.Particulars more = units.particulars(unitId);
    return Optional.of(
        new UnitDetail(
            unit,
            more.govCode(),
            more.gsoCode(),
            more.source(),
            more.version(),
            directory.ancestors(unit),
            directory.existing().stream()
                .filter(u -> Objects.equals(u.parentId(), unitId))
                .sorted(ByName.ORDER)
                .toList(),
            directory.groups().stream()
                .filter(g -> g.kind().equals(unit.kind()) && unit.existsOn(on))
                .filter(g -> g.underId() != unitId && directory.isBeneath(unit, g.underId()))
                .toList(),
            people.posts(unitId, on)));
  }

  /**
   * Changes a unit's name, short name, validity or source.
   *
   * @param version as the page was opened with
   * @throws BadEntry in one of {@code name}, {@code shortName}, {@code validTo}, {@code source}
   * @throws ChangedMeanwhile where somebody else was first; nothing is overwritten
   */
  @Transactional
  public void changeUnit(long unitId, int version, UnitChange change) {
    Unit before = units.unit(unitId).orElseThrow(() -> new BadEntry("unit", "unknown"));
    var clean =
        new UnitChange(
            needed("name", change.name()),
            needed("shortName", change.shortName()),
            change.validFrom(),
            change.validTo(),
            bounded("source", change.source()));
    if (change.validFrom() != null
        && change.validTo() != null
        && !change.validFrom().isBefore(change.validTo())) {
      throw new BadEntry("validTo", "validity");
    }
    if (!units.change(unitId, version, clean)) {
      throw changedMeanwhile("unit", unitId);
    }
    String what = differences(before, clean);
    journal.record(new Step("unit.changed", "unit", unitId, clean.name(), null, unitId, what));
    LOG.info("unit changed id={}", unitId);
  }

  /**
   * Gives a post of the unit to a person: known by the e-mail address, else new.
   *
   * @param from first day, or null where not known
   * @throws BadEntry in one of {@code person}, {@code title}, {@code email}
   */
  @Transactional
  public void addPost(
      long unitId,
      String name,
      String title,
      boolean leads,
      String email,
      @Nullable LocalDate from) {
    Unit unit = units.unit(unitId).orElseThrow(() -> new BadEntry("unit", "unknown"));
    String person = needed("person", name);
    String post = needed("title", title);
    String address = address(email);
    String addressOrNull = address.isEmpty() ? null : address;
    Optional<Long> known =
        addressOrNull == null ? Optional.empty() : people.personByEmail(addressOrNull);
    long personId = known.orElseGet(() -> people.addPerson(person, addressOrNull));
    people.addPost(personId, unitId, post, leads, from);
    journal.record(
        new Step(
            "post.given", "person", personId, person, null, unitId, post + ", " + unit.name()));
    LOG.info("post given person={} unit={}", personId, unitId);
  }

  /**
   * Ends a post.
   *
   * @param to first day on which the person no longer holds it
   * @throws BadEntry in {@code to} where the post would end before it began
   * @throws ChangedMeanwhile where somebody else was first
   */
  @Transactional
  public void endPost(long postId, int version, @Nullable LocalDate to) {
    PeopleStore.Held held = people.held(postId).orElseThrow(() -> new BadEntry("post", "unknown"));
    if (to == null) {
      throw new BadEntry("to", "required");
    }
    if (!held.from().isBefore(to)) {
      throw new BadEntry("to", "validity");
    }
    if (!people.endPost(postId, version, to)) {
      throw changedMeanwhile("post", postId);
    }
    journal.record(
        new Step(
            "post.ended",
            "post",
            postId,
            held.name(),
            null,
            held.unitId(),
            "%s, từ %s".formatted(held.title(), PRINTED.format(to))));
    LOG.info("post ended id={} unit={}", postId, held.unitId());
  }

  /** What was remembered, by words. */
  public List<Alias> aliases(LocalDate on) {
    Directory directory = units.directory(on);
    return directory.aliases().values().stream()
        .map(
            row ->
                new Alias(
                    row.id(),
                    row.words(),
                    directory.groups().stream()
                        .filter(g -> Long.valueOf(g.id()).equals(row.groupId()))
                        .findFirst()
                        .orElse(null),
                    row.unitIds().stream()
                        .map(directory.all()::get)
                        .filter(Objects::nonNull)
                        .toList()))
        .sorted((a, b) -> a.words().compareToIgnoreCase(b.words()))
        .toList();
  }

  /** Forgets what the words meant; a second time does nothing. */
  @Transactional
  public void forgetAlias(long id) {
    units
        .deleteAlias(id)
        .ifPresent(
            words -> {
              journal.record(new Step("alias.forgotten", "alias", id, words, null, null, ""));
              LOG.info("alias forgotten id={}", id);
            });
  }

  private ChangedMeanwhile changedMeanwhile(String kind, long id) {
    Optional<Entry> last = journal.latest(kind, id);
    return new ChangedMeanwhile(
        last.map(Entry::who).orElse(null),
        last.map(Entry::at).orElse(null),
        last.map(Entry::detail).orElse(""));
  }

  private static String differences(Unit before, UnitChange after) {
    var what = new ArrayList<String>();
    difference(what, "tên", before.name(), after.name());
    difference(what, "tên viết tắt", before.shortName(), after.shortName());
    difference(what, "từ ngày", shown(before.validFrom()), shown(after.validFrom()));
    difference(what, "đến trước ngày", shown(before.validTo()), shown(after.validTo()));
    return String.join("; ", what);
  }

  private static void difference(List<String> what, String field, String before, String after) {
    if (!before.equals(after)) {
      what.add("%s: “%s” → “%s”".formatted(field, before, after));
    }
  }

  private static String shown(@Nullable LocalDate day) {
    return day == null ? "" : PRINTED.format(day);
  }

  /** In lower case; empty for none. */
  static String address(String typed) {
    String address = bounded("email", typed).toLowerCase(Locale.ROOT);
    if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
      throw new BadEntry("email", "email", address);
    }
    return address;
  }

  private static String needed(String field, String text) {
    String clean = bounded(field, text);
    if (clean.isEmpty()) {
      throw new BadEntry(field, "required");
    }
    return clean;
  }

  private static String bounded(String field, String text) {
    String clean =
        Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}+", " ").strip();
    if (clean.length() > LONGEST) {
      throw new BadEntry(field, "too-long", clean.length(), LONGEST);
    }
    return clean;
  }
}
