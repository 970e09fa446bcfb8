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
      if (!words.is(w, Cue.WITH)) {
        continue;
      }
      boolean with = words.says(w, "phối hợp") > 0 && isAct(w, first);
      int meets = words.says(w, "làm việc với");
      if (with || meets > 0) {
        int partner = with ? partner(w + 2, last) : w + meets;
        var list = parties.read(partner, last, true);
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
