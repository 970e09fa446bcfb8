package vn.kheo.app.notice;

import java.util.List;

/**
 * What stands in a digest, in the reader's words.
 *
 * @param greeting to whom
 * @param intro what this is and as of when
 * @param groups none is empty
 * @param all address of the page with everything
 * @param allText its words
 * @param foot why the mail comes and where that can be changed
 */
public record DigestLetter(
    String language,
    String subject,
    String greeting,
    String intro,
    List<Group> groups,
    String all,
    String allText,
    List<String> foot) {
  /**
   * Lines of one kind.
   *
   * @param more how many more there are, in words; empty where all are listed
   */
  public record Group(String title, List<Line> lines, String more) {}

  /**
   * One thing.
   *
   * @param why why it came and what ends it
   */
  public record Line(String what, String label, String link, String why) {}

  /** The same without any mark-up. */
  String text() {
    var text = new StringBuilder();
    text.append(greeting).append("\n\n").append(intro).append('\n');
    for (Group group : groups) {
      text.append('\n')
          .append(group.title().toUpperCase(java.util.Locale.of(language)))
          .append('\n');
      for (Line line : group.lines()) {
        text.append("\n- ").append(line.what()).append('\n');
        text.append("  ").append(line.label()).append('\n');
        text.append("  ").append(line.why()).append('\n');
        text.append("  ").append(line.link()).append('\n');
      }
      if (!group.more().isEmpty()) {
        text.append("\n  ").append(group.more()).append('\n');
      }
    }
    text.append('\n').append(allText).append(": ").append(all).append("\n\n-- \n");
    foot.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
