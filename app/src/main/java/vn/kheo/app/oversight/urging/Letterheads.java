package vn.kheo.app.oversight.urging;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.paper.AdministrativeDocument.Signature;
import vn.kheo.app.paper.DecreeForm;
import vn.kheo.app.settings.Settings;

/**
 * Thể thức của cơ quan: how a unit's papers begin and are signed: as its last letter, else as its
 * own entry and its people tell.
 */
@Component
public class Letterheads {
  private static final String COLLECTIVE = "Ủy ban nhân dân";

  private final LetterStore letters;
  private final Organization organization;
  private final Settings settings;

  Letterheads(LetterStore letters, Organization organization, Settings settings) {
    this.letters = letters;
    this.organization = organization;
    this.settings = settings;
  }

  /**
   * @param superior as {@link Wording#superior}
   * @param series of its last letter; blank where it wrote none
   * @param place of its last letter; blank where it wrote none
   */
  public record Own(
      String superior, String issuer, String series, String place, Signature signature) {}

  @Transactional(readOnly = true)
  public Own of(long unitId) {
    return letters
        .latestOf(unitId)
        .map(Letter::wording)
        .map(
            last ->
                new Own(
                    last.superior(), last.issuer(), last.series(), last.place(), last.signature()))
        .orElseGet(() -> first(unitId));
  }

  /** Of a unit that wrote none yet. */
  Own first(long unitId) {
    Unit unit = organization.unit(unitId).orElseThrow();
    String superior =
        unit.parentId() == null
            ? ""
            : organization.unit(unit.parentId()).map(Unit::name).orElse("");
    Person head =
        organization.people(unitId, settings.today()).stream()
            .filter(Person::leads)
            .findFirst()
            .orElse(null);
    String post = head == null ? "" : head.post();
    String name = head == null ? "" : head.name();
    return new Own(
        DecreeForm.issuer(superior),
        DecreeForm.issuer(unit.name()),
        "",
        "",
        collective(unit.name())
            ? new Signature(Capacity.TM, COLLECTIVE, post, name)
            : new Signature(Capacity.HEAD, "", post, name));
  }

  /** Whose head signs on behalf of all (Nghị định 30/2020/NĐ-CP, Art. 13). */
  private static boolean collective(String unit) {
    return unit.startsWith(COLLECTIVE);
  }
}
