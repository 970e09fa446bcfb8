package vn.kheo.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.extract.WordStyles.Look;

/**
 * The numbers Word prints before the paragraphs of its lists ({@code 1.}, {@code a)}, {@code -}).
 * They are not in the text of the file: they are counted while the document is walked from its
 * beginning to its end, once.
 */
final class WordNumbering {

  private static final int LEVELS = 9;

  /** One level of a list: how its label is made. */
  private record Level(String format, String text, int start, boolean legal, int restartAfter) {
    static final Level PLAIN = new Level("decimal", "", 1, false, -1);
  }

  /** A kind of list ({@code w:abstractNum}); its counters run on through all lists of the kind. */
  private static final class Kind {
    final Level[] levels = new Level[LEVELS];
    final int[] counters = new int[LEVELS];
    final boolean[] running = new boolean[LEVELS];
    @Nullable String standsForStyle;

    Kind() {
      Arrays.fill(levels, Level.PLAIN);
    }
  }

  /** A list ({@code w:num}): a kind, and the levels it starts or words anew. */
  private static final class WordList {
    @Nullable String kind;
    final Map<Integer, Integer> starts = new HashMap<>();
    final Map<Integer, Level> levels = new HashMap<>();
  }

  private final WordStyles styles;
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<Integer, WordList> lists = new HashMap<>();
  private final Map<String, Integer> levelOfStyle = new HashMap<>();
  private final Set<String> startedAnew = new HashSet<>();

  private WordNumbering(WordStyles styles) {
    this.styles = styles;
  }

  /** Reads {@code word/numbering.xml}; null gives no lists. */
  static WordNumbering read(byte @Nullable [] part, WordStyles styles) {
    var numbering = new WordNumbering(styles);
    if (part != null) {
      var xml = SafeXml.open(part, FileKind.DOCX);
      while (xml.step()) {
        if (xml.starts("abstractNum")) {
          numbering.kind(xml);
        } else if (xml.starts("num")) {
          numbering.list(xml);
        }
      }
    }
    return numbering;
  }

  private void kind(SafeXml xml) {
    var kind = new Kind();
    var id = xml.attribute("abstractNumId");
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      if (xml.name().equals("numStyleLink")) {
        kind.standsForStyle = xml.attribute("val");
      } else if (xml.name().equals("lvl")) {
        int at = xml.number("ilvl", 0);
        var level = level(xml, at);
        if (at >= 0 && at < LEVELS) {
          kind.levels[at] = level;
        }
      }
    }
    if (id != null) {
      kinds.put(id, kind);
    }
  }

  private void list(SafeXml xml) {
    var list = new WordList();
    int id = xml.number("numId", 0);
    int at = 0;
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      switch (xml.name()) {
        case "abstractNumId" -> list.kind = xml.attribute("val");
        case "lvlOverride" -> at = xml.number("ilvl", 0);
        case "startOverride" -> list.starts.put(at, xml.number("val", 1));
        case "lvl" -> list.levels.put(at, level(xml, at));
        default -> {}
      }
    }
    lists.put(id, list);
  }

  private Level level(SafeXml xml, int at) {
    var format = "decimal";
    var text = "";
    int start = 1;
    boolean legal = false;
    int restart = -1;
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      var value = xml.attribute("val");
      switch (xml.name()) {
        case "numFmt" -> format = value == null ? format : value;
        case "lvlText" -> text = value == null ? "" : value;
        case "start" -> start = xml.number("val", 1);
        case "isLgl" -> legal = xml.isOn();
        case "lvlRestart" -> restart = xml.number("val", -1);
        case "pStyle" -> {
          if (value != null) {
            levelOfStyle.putIfAbsent(value, at);
          }
        }
        default -> {}
      }
    }
    return new Level(format, text, start, legal, restart);
  }

  /** The label of the next paragraph, without a blank after it; empty where it has none. */
  String labelOf(Look look) {
    int id = styles.list(look);
    var list = lists.get(id);
    var kind = list == null ? null : kindOf(list);
    if (list == null || kind == null) {
      return "";
    }
    int at = Math.clamp(levelIn(look), 0, LEVELS - 1);
    count(kind, list, id, at);
    return label(kind, list, at);
  }

  private int levelIn(Look look) {
    var level = styles.level(look);
    if (level != null) {
      return level;
    }
    var style = styles.styleOf(look);
    return style == null ? 0 : levelOfStyle.getOrDefault(style, 0);
  }

  private @Nullable Kind kindOf(WordList list) {
    var kind = list.kind == null ? null : kinds.get(list.kind);
    if (kind != null && kind.standsForStyle != null) {
      var other = lists.get(styles.listOfStyle(kind.standsForStyle));
      return other == null || other.kind == null ? kind : kinds.get(other.kind);
    }
    return kind;
  }

  private void count(Kind kind, WordList list, int id, int at) {
    var start = list.starts.get(at);
    if (start != null && startedAnew.add(id + "/" + at)) {
      kind.counters[at] = start;
    } else {
      kind.counters[at] = kind.running[at] ? kind.counters[at] + 1 : level(kind, list, at).start();
    }
    kind.running[at] = true;
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      int restart = level(kind, list, deeper).restartAfter();
      // 0 never starts anew; n starts anew after level n; unset after any higher one.
      if (restart != 0 && (restart < 0 || at < restart)) {
        kind.running[deeper] = false;
      }
    }
  }

  private String label(Kind kind, WordList list, int at) {
    var level = level(kind, list, at);
    if (level.format().equals("bullet")) {
      return ListLabel.bullet(level.text());
    }
    var label = level.text();
    for (int i = 0; i <= at; i++) {
      var above = level(kind, list, i);
      int value = kind.running[i] ? kind.counters[i] : above.start();
      var format = level.legal() ? "decimal" : above.format();
      label = label.replace("%" + (i + 1), ListLabel.number(value, format));
    }
    return label.strip();
  }

  private static Level level(Kind kind, WordList list, int at) {
    return list.levels.getOrDefault(at, kind.levels[at]);
  }
}
