package vn.kheo.app.directive.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.directive.Party;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.MarkedText;

/**
 * Bàn đọc: the document with its marks, and its orders as cards.
 *
 * @param monitor name of who follows by default
 * @param undoable the journal's name of the step that can be taken back
 */
public record ReadingDeskView(
    Directive directive,
    Document document,
    String issuer,
    String monitor,
    MarkedText marked,
    List<Card> cards,
    Optional<String> undoable) {

  /** Orders a person confirmed. */
  public long confirmed() {
    return cards.stream()
        .filter(card -> card.order().state() == Obligation.State.CONFIRMED)
        .count();
  }

  /** Orders that count: all but those dropped. */
  public long counted() {
    return cards.stream().filter(card -> card.order().state() != Obligation.State.DROPPED).count();
  }

  /** Orders nobody has confirmed that need a look. */
  public long doubtful() {
    return cards.stream().filter(card -> card.order().doubtful()).count();
  }

  /** Whether “accept all” would find something. */
  public boolean anyProposed() {
    return cards.stream().anyMatch(card -> card.order().state() == Obligation.State.PROPOSED);
  }

  /**
   * Thẻ nhiệm vụ.
   *
   * @param monitor name of who follows this order; null for the default
   * @param next the following order that counts, for merging
   */
  public record Card(
      Obligation order,
      List<PartyLine> leads,
      List<PartyLine> coordinators,
      @Nullable String monitor,
      @Nullable Obligation next) {}

  /**
   * Bên được giao, and what the words mean.
   *
   * @param meaning names of the units, shortened where they are many; empty where unresolved
   * @param units how many units
   */
  public record PartyLine(Party party, String meaning, int units) {}
}
