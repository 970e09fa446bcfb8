package vn.kheo.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a sheet 96 signs wide: names to the left, values wrapped in a column beside them. */
final class SheetLines {

  /** What stands where the text gives nothing. */
  static final String MISSING = "chưa nêu";

  private static final int WIDTH = 96;
  private static final int INDENT = 2;
  private static final int NAMES = 20;

  /** How a word is shown on a terminal (SGR parameters). */
  private enum Colour {
    BOLD("1"),
    FAINT("2"),
    AMBER("33"),
    RED("1;31"),
    BLUE("1;34");

    private final String code;

    Colour(String code) {
      this.code = code;
    }
  }

  private final boolean colours;
  private final StringBuilder out = new StringBuilder();

  SheetLines(boolean colours) {
    this.colours = colours;
  }

  void title(String text) {
    line(paint(text, Colour.BOLD));
    line(paint("─".repeat(WIDTH), Colour.FAINT));
  }

  void heading(String text) {
    out.append('\n');
    line(paint(text, Colour.BLUE));
  }

  void warning(String text) {
    line(paint(text, Colour.RED));
  }

  void note(String text) {
    line(" ".repeat(INDENT) + text);
  }

  /** One name with its value; nothing where there is none. */
  void field(String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    var colour = value.equals(MISSING) || value.endsWith("(?)") ? Colour.AMBER : null;
    var rows = wrap(value, WIDTH - NAMES - INDENT);
    for (int i = 0; i < rows.size(); i++) {
      var label = i == 0 ? name : "";
      line(
          " ".repeat(INDENT)
              + paint(label, Colour.FAINT)
              + " ".repeat(Math.max(1, NAMES - label.length()))
              + paint(rows.get(i), colour));
    }
  }

  /** A heading with one line for each item; nothing where there is none. */
  void list(String name, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    heading("%s (%d)".formatted(name, items.size()));
    for (var item : items) {
      hanging("- ", item, null);
    }
  }

  /** The words of an order under its place in the text. */
  void card(String ref, String text, boolean doubtful) {
    out.append('\n');
    hanging(
        "[%s] %s".formatted(ref, doubtful ? "(?) " : ""),
        text,
        doubtful ? Colour.AMBER : Colour.BOLD);
  }

  private void hanging(String mark, String text, @Nullable Colour colour) {
    var rows = wrap(text, WIDTH - INDENT - mark.length());
    for (int i = 0; i < rows.size(); i++) {
      var before = i == 0 ? mark : " ".repeat(mark.length());
      line(" ".repeat(INDENT) + paint(before + rows.get(i), colour));
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private String paint(String text, @Nullable Colour colour) {
    return colours && colour != null && !text.isEmpty()
        ? "\u001B[%sm%s\u001B[0m".formatted(colour.code, text)
        : text;
  }

  /** Breaks at blanks; a longer word keeps a line of its own. */
  private static List<String> wrap(String text, int width) {
    var rows = new ArrayList<String>();
    var row = new StringBuilder();
    for (var word : text.strip().split("\\s+")) {
      if (!row.isEmpty() && row.length() + 1 + word.length() > width) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    rows.add(row.toString());
    return rows;
  }

  @Override
  public String toString() {
    return out.append('\n').toString();
  }
}
