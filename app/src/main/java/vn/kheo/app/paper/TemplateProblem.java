package vn.kheo.app.paper;

import org.jspecify.annotations.Nullable;

/**
 * Chỗ sai trong mẫu: one place of a template that cannot be filled.
 *
 * @param field as it is written, without its braces; what follows the braces where they are not
 *     closed
 * @param nearest the known field most like it; null for none
 */
public record TemplateProblem(Kind kind, String field, @Nullable String nearest, Place place) {

  /** What is wrong; its words are {@code paper.template.problem.<kind in lower case>}. */
  public enum Kind {
    /** No such field. */
    UNKNOWN,
    /** {@code {{} without {@code }}}. */
    NOT_CLOSED,
    /** A field of a list outside a row of a table. */
    LIST_OUTSIDE_ROW,
    /** Fields of two lists in one row. */
    TWO_LISTS,
    /** In a text box, a footnote or another place that is not filled. */
    OUT_OF_REACH
  }

  /**
   * Where.
   *
   * @param where its words are {@code paper.template.where.<name in lower case>}
   * @param paragraph from 1, counted in the part or the cell; 0 where not known
   * @param table from 1; 0 outside tables, as are {@code row} and {@code column}
   * @param around the words it stands in
   */
  public record Place(Where where, int paragraph, int table, int row, int column, String around) {}

  /** Which part of the file. */
  public enum Where {
    BODY,
    HEADER,
    FOOTER,
    ELSEWHERE
  }
}
