package vn.kheo.app.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;

/**
 * Tổ chức: units, groups, people; read by everyone. People change them through {@link
 * OrganizationDesk}, files through {@link OrganizationFiles}.
 */
@Component
public class Organization {
  /** Name of a unit, for statements of later modules: a subquery of the id that is put in. */
  public static final String UNIT_NAME =
      "(select named_unit.name from organization.unit named_unit where named_unit.id = %s)";

  /** Name of a person, likewise. */
  public static final String PERSON_NAME =
      "(select named_person.full_name from organization.person named_person where named_person.id = %s)";

  /**
   * Who holds a post of which unit, for the set-based statements of later modules, to be used as a
   * subquery: {@code person_id, unit_id, valid_from, valid_to}; held on a day where {@code
   * valid_from <= day and day < valid_to}.
   */
  public static final String POSTS =
      "select person_id, unit_id, valid_from, valid_to from organization.post";

  /** Which unit stands right above which, whatever the day; likewise: {@code id, parent_id}. */
  public static final String PARENTS = "select id, parent_id from organization.unit";

  private static final Logger LOG = LoggerFactory.getLogger(Organization.class);

  private final UnitStore units;
  private final PeopleStore people;
  private final OrganizationFiles files;
  private final Journal journal;

  Organization(UnitStore units, PeopleStore people, OrganizationFiles files, Journal journal) {
    this.units = units;
    this.people = people;
    this.files = files;
    this.journal = journal;
  }

  public Optional<Unit> unit(long id) {
    return units.unit(id);
  }

  public Optional<Unit> unitByCode(String code) {
    return units.unitByCode(code);
  }

  public Map<Long, Unit> units(Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : Directory.byId(units.units(ids));
  }

  /** Every unit that on the day hangs beneath this one, however deep, by name. */
  public List<Unit> below(long unitId, LocalDate on) {
    return units.below(unitId, on);
  }

  /** Văn phòng: the unit's own Office on the day; empty where it has none or several. */
  public Optional<Unit> officeOf(long unitId, LocalDate on) {
    return units.officeOf(unitId, on);
  }

  /** Every unit that exists on the day, by name. */
  public List<Unit> unitsOn(LocalDate on) {
    return units.all().stream().filter(u -> u.existsOn(on)).sorted(ByName.ORDER).toList();
  }

  /**
   * Units that exist on the day, whose name, short name or code contains the words, marks or not;
   * best first: exact short name or code, then beginning, then containing, then similar.
   */
  public List<Unit> search(String words, LocalDate on, int most) {
    return units.search(words, on, most);
  }

  /** Days on which units began or ended, in their order: the marks on the slider through time. */
  public List<LocalDate> daysOfChange() {
    return units.daysOfChange();
  }

  public List<UnitGroup> groups() {
    return units.groups();
  }

  /** Groups whose name contains the words, marks or not. */
  public List<UnitGroup> searchGroups(String words) {
    return units.searchGroups(words);
  }

  /** Members as of the day, by name. */
  public List<Unit> members(long groupId, LocalDate on) {
    return units.members(groupId, on);
  }

  /**
   * What each of these words means to someone who writes from {@code fromUnitId}: exact names,
   * abbreviations, groups, remembered aliases, the title of a leader before any of them, and lists
   * of them ({@code Sở A, Sở B và Sở C}; {@code các Sở: Nội vụ, Tài chính}). A list has no group;
   * its units are all units of its parts.
   *
   * <p>Unresolved words come back with {@link Resolution.How#NONE}; so do a list of which one part
   * is not known, and words that could mean two units.
   *
   * @return in the order of {@code words}, one each
   */
  public List<Resolution> resolve(List<String> words, long fromUnitId, LocalDate on) {
    Directory directory = units.directory(on);
    var resolver = new Resolver(directory, directory.all().get(fromUnitId));
    return words.stream().map(resolver::resolve).toList();
  }

  /** Remembers that the words mean these units (or that group), for every later document. */
  @Transactional
  public void rememberAlias(String words, List<Long> unitIds) {
    if (unitIds.isEmpty()) {
      throw new BadEntry("units", "required");
    }
    remember(words, null, unitIds);
  }

  @Transactional
  public void rememberAliasForGroup(String words, long groupId) {
    remember(words, groupId, List.of());
  }

  private void remember(String words, @Nullable Long groupId, List<Long> unitIds) {
    String key = Words.key(words);
    if (key.isEmpty()) {
      throw new BadEntry("words", "required");
    }
    long id = units.putAlias(words.strip(), key, groupId, unitIds);
    String meaning =
        groupId != null
            ? units.groups().stream()
                .filter(g -> g.id() == groupId)
                .map(UnitGroup::name)
                .findFirst()
                .orElse("")
            : String.join("; ", units.units(unitIds).stream().map(Unit::name).toList());
    journal.record(new Step("alias.remembered", "alias", id, words.strip(), null, null, meaning));
    LOG.info("alias remembered id={} group={} units={}", id, groupId, unitIds);
  }

  /** People in posts of the unit on the day, leaders first. */
  public List<Person> people(long unitId, LocalDate on) {
    return people.ofUnit(unitId, on);
  }

  /** People in posts of these units on the day, unit by unit, leaders first. */
  public List<Person> people(Collection<Long> unitIds, LocalDate on) {
    return unitIds.isEmpty() ? List.of() : people.ofUnits(unitIds, on);
  }

  /** Those of the people who hold a post on the day; of several posts the leading one. */
  public Map<Long, Person> peopleById(Collection<Long> personIds, LocalDate on) {
    var found = new LinkedHashMap<Long, Person>();
    if (!personIds.isEmpty()) {
      people.byIds(personIds, on).forEach(p -> found.putIfAbsent(p.id(), p));
    }
    return found;
  }

  /** Names of people, whether they hold a post or not. */
  public Map<Long, String> names(Collection<Long> personIds) {
    return personIds.isEmpty() ? Map.of() : people.names(personIds);
  }

  /** Posts of a unit, also past ones; those of the day first, leaders first. */
  public List<Post> posts(long unitId, LocalDate on) {
    return people.posts(unitId, on);
  }

  /** People whose name contains the words, marks or not. */
  public List<Long> peopleNamed(String words, int most) {
    return words.isBlank() ? List.of() : people.named(words, most);
  }

  /** Addresses of those of the people who have one. */
  public Map<Long, String> emails(Collection<Long> personIds) {
    return personIds.isEmpty() ? Map.of() : people.emails(personIds);
  }

  /**
   * Sets where a person gets mail.
   *
   * @param email blank for nowhere
   * @throws BadEntry in {@code email} where it is no address, too long, or another person's
   */
  @Transactional
  public void setEmail(long personId, String email) {
    String address = OrganizationDesk.address(email);
    String before = emails(List.of(personId)).getOrDefault(personId, "");
    if (address.equals(before)) {
      return;
    }
    if (!people.setEmail(personId, address)) {
      throw new BadEntry("email", "taken", address);
    }
    journal.record(
        new Step(
            "person.emailChanged",
            "person",
            personId,
            people.name(personId),
            null,
            null,
            "%s → %s"
                .formatted(before.isEmpty() ? "–" : before, address.isEmpty() ? "–" : address)));
    LOG.info("person email changed id={}", personId);
  }

  /** The person with this e-mail address, in the post they hold on the day. */
  public Optional<Person> personByEmail(String email, LocalDate on) {
    return people.byEmail(email, on);
  }

  /**
   * Takes a file of units, CSV or Excel: all of it or nothing. Known codes are changed, new ones
   * added, none removed.
   *
   * @return what became of each line; {@link ImportReport#taken()} is false where a line was bad
   */
  @Transactional
  public ImportReport importUnits(InputStream file) {
    return files.units(bytes(file), true);
  }

  /** As {@link #importUnits}, for groups. */
  @Transactional
  public ImportReport importGroups(InputStream file) {
    return files.groups(bytes(file), true);
  }

  /** As {@link #importUnits}, for people and their posts. */
  @Transactional
  public ImportReport importPeople(InputStream file) {
    return files.people(bytes(file), true);
  }

  private static byte[] bytes(InputStream file) {
    try (file) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
