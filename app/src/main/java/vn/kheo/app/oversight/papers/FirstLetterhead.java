package vn.kheo.app.oversight.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.paper.DecreeForm;
import vn.kheo.app.settings.Settings;

/**
 * Phần đầu, phần ký ban đầu: what a new paper begins with around its text. What the sender wrote
 * last time is taken over where it is the same every time; everything can be changed.
 */
@Component
public class FirstLetterhead {
  private static final String COLLECTIVE = "Ủy ban nhân dân";

  private final Organization organization;
  private final Settings settings;

  FirstLetterhead(Organization organization, Settings settings) {
    this.organization = organization;
    this.settings = settings;
  }

  /** The words of the paper itself. */
  public record Text(String subject, String opening, String closing) {}

  /**
   * @param last what the sender wrote last; null for the first time
   * @param place where the paper is dated, unless it was written before
   */
  public Wording around(Text text, long senderUnitId, @Nullable Wording last, String place) {
    return last == null ? first(text, senderUnitId, place) : again(text, last);
  }

  private static Wording again(Text text, Wording last) {
    return new Wording(
        last.superior(),
        last.issuer(),
        last.series(),
        "",
        last.place(),
        null,
        text.subject(),
        text.opening(),
        text.closing(),
        last.recipients(),
        last.capacity(),
        last.onBehalfOf(),
        last.signerPost(),
        last.signerName());
  }

  private Wording first(Text text, long senderUnitId, String place) {
    Unit sender = organization.unit(senderUnitId).orElseThrow();
    String superior =
        sender.parentId() == null
            ? ""
            : organization.unit(sender.parentId()).map(Unit::name).orElse("");
    Person head =
        organization.people(senderUnitId, settings.today()).stream()
            .filter(Person::leads)
            .findFirst()
            .orElse(null);
    // whose head signs on behalf of all (Nghị định 30/2020/NĐ-CP, Art. 13)
    boolean collective = sender.name().startsWith(COLLECTIVE);
    return new Wording(
        DecreeForm.issuer(superior),
        DecreeForm.issuer(sender.name()),
        "",
        "",
        place,
        null,
        text.subject(),
        text.opening(),
        text.closing(),
        "Như trên\nLưu: VT",
        collective ? Capacity.TM : Capacity.HEAD,
        collective ? COLLECTIVE : "",
        head == null ? "" : head.post(),
        head == null ? "" : head.name());
  }
}
