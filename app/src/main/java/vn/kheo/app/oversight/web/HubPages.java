package vn.kheo.app.oversight.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kheo.app.access.Access;
import vn.kheo.app.oversight.OversightCard;

/** Theo dõi: the page from which everything of oversight is one step away. */
@Controller
class HubPages {
  private final List<OversightCard> cards;
  private final Access access;

  HubPages(List<OversightCard> cards, Access access) {
    this.cards = cards.stream().sorted(Comparator.comparingInt(OversightCard::order)).toList();
    this.access = access;
  }

  @GetMapping("/oversight")
  String hub(Model model) {
    model.addAttribute(
        "cards",
        cards.stream()
            .filter(card -> access.mayOpen("GET", card.path()))
            .map(card -> new HubCard(card, card.figure().get()))
            .toList());
    return "oversight/hub";
  }
}
