package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;

/** Cơ quan phối hợp: who an order is to be carried out with (“phối hợp với …”). */
final class CoordinatorRule {
  private final Words words;
  private final PartyRule parties;

  CoordinatorRule(Words words) {
    this.words = words;
    this.parties = new PartyRule(words);
  }

  /** Everybody named behind “phối hợp” in these words. */
  List<PartyRule.Name> read(int first, int last) {
    var names = new ArrayList<PartyRule.Name>();
    for (int w = first; w < last; w++) {
      if (words.says(w, "phối hợp") > 0 && isAct(w, first)) {
        var list = parties.read(partner(w + 2, last), last, true);
        if (list != null) {
          names.addAll(list.names());
          w = list.next() - 1;
        }
      }
    }
    return names;
  }

  private int partner(int from, int last) {
    int w = from;
    w += words.saysAny(w, "chặt chẽ", "tốt", "thường xuyên", "kịp thời", "hiệu quả", "đồng bộ");
    w += words.saysAny(w, "với", "cùng với", "cùng");
    return Math.min(w, last);
  }

  /** “quy chế phối hợp”, “sự phối hợp giữa …” name no partner of this order. */
  private boolean isAct(int w, int first) {
    return w == first
        || words.saysAny(w - 1, "chế", "sự", "trình", "tác", "vị", "quan", "việc", "được", "đã")
            == 0;
  }
}
