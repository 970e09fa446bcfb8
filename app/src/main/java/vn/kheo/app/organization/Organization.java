package vn.kheo.app.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tổ chức: units, groups, people. */
@Component
public class Organization {

  public Optional<Unit> unit(long id) {
    throw new UnsupportedOperationException();
  }

  public Optional<Unit> unitByCode(String code) {
    throw new UnsupportedOperationException();
  }

  public Map<Long, Unit> units(Collection<Long> ids) {
    throw new UnsupportedOperationException();
  }

  /**
   * Units that exist on the day, whose name, short name or code contains the words, marks or not;
   * best first.
   */
  public List<Unit> search(String words, LocalDate on, int most) {
    throw new UnsupportedOperationException();
  }

  public List<UnitGroup> groups() {
    throw new UnsupportedOperationException();
  }

  /** Members as of the day, by name. */
  public List<Unit> members(long groupId, LocalDate on) {
    throw new UnsupportedOperationException();
  }

  /**
   * What each of these words means to someone who writes from {@code fromUnitId}: exact names,
   * abbreviations, groups, remembered aliases. Unresolved words come back with {@link
   * Resolution.How#NONE}.
   */
  public List<Resolution> resolve(List<String> words, long fromUnitId, LocalDate on) {
    throw new UnsupportedOperationException();
  }

  /** Remembers that the words mean these units (or that group), for every later document. */
  public void rememberAlias(String words, List<Long> unitIds) {
    throw new UnsupportedOperationException();
  }

  public void rememberAliasForGroup(String words, long groupId) {
    throw new UnsupportedOperationException();
  }

  /** People in posts of the unit on the day, leaders first. */
  public List<Person> people(long unitId, LocalDate on) {
    throw new UnsupportedOperationException();
  }

  public Map<Long, Person> peopleById(Collection<Long> personIds, LocalDate on) {
    throw new UnsupportedOperationException();
  }
}
