package vn.kheo.app.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Span;

/**
 * Văn bản có đánh dấu: a text cut where marks begin and end, so that a page can colour overlapping
 * marks without nesting them.
 *
 * @param pieces cover the text from its first to its last character, none empty
 */
public record MarkedText(List<Piece> pieces) {
  private static final Pattern CELL = Pattern.compile("(?m)^\\|(?:\\n|$)");

  /**
   * A stretch to colour.
   *
   * @param kind class of the mark, such as {@code order}, {@code deadline}, {@code citation}
   * @param owner what the mark belongs to, such as an order's id; null for none
   * @param href where a click leads; null for nowhere
   */
  public record Mark(Span span, String kind, @Nullable String owner, @Nullable String href) {}

  /**
   * A stretch under the same marks.
   *
   * @param start first UTF-16 unit in the text
   * @param kinds of all marks over it; empty for plain text
   * @param owner of the innermost owned mark
   * @param first whether the owner's words begin here
   */
  public record Piece(
      int start,
      String text,
      Set<String> kinds,
      @Nullable String owner,
      boolean first,
      @Nullable String href) {

    /** The kinds as class names: {@code mark-order mark-deadline}. */
    public String classes() {
      return String.join(" ", kinds.stream().map(kind -> "mark-" + kind).toList());
    }
  }

  /** Marks that reach outside the text are cut; of overlapping owned marks the later wins. */
  public static MarkedText of(String text, List<Mark> marks) {
    var edges = new TreeSet<Integer>(List.of(0, text.length()));
    var inOrder = new ArrayList<Mark>();
    for (var mark : marks) {
      int end = Math.min(mark.span().end(), text.length());
      if (mark.span().start() < end) {
        var cut = new Span(mark.span().start(), end);
        inOrder.add(new Mark(cut, mark.kind(), mark.owner(), mark.href()));
        edges.add(cut.start());
        edges.add(cut.end());
      }
    }
    inOrder.sort(Comparator.comparingInt((Mark m) -> m.span().start()));
    return new MarkedText(cut(text, edges, new ArrayDeque<>(inOrder)));
  }

  /** Lines that only part the cells of a table, for {@link #of}; a page need not show them. */
  public static List<Mark> cells(String text) {
    List<Mark> marks = new ArrayList<>();
    var line = CELL.matcher(text);
    while (line.find()) {
      marks.add(new Mark(new Span(line.start(), line.end()), "cell", null, null));
    }
    return marks;
  }

  /** One sweep over the text, with the marks open at each place. */
  private static List<Piece> cut(String text, NavigableSet<Integer> edges, Deque<Mark> coming) {
    List<Piece> pieces = new ArrayList<>();
    List<Mark> open = new ArrayList<>();
    Set<String> begun = new HashSet<>();
    int start = 0;
    for (int end : edges.tailSet(0, false)) {
      int here = start;
      open.removeIf(mark -> mark.span().end() <= here);
      while (!coming.isEmpty() && coming.getFirst().span().start() <= here) {
        open.add(coming.removeFirst());
      }
      pieces.add(piece(text.substring(start, end), start, open, begun));
      start = end;
    }
    return List.copyOf(pieces);
  }

  private static Piece piece(String words, int start, List<Mark> open, Set<String> begun) {
    Set<String> kinds = new LinkedHashSet<>();
    String owner = null;
    String href = null;
    for (var mark : open) {
      kinds.add(mark.kind());
      owner = mark.owner() == null ? owner : mark.owner();
      href = mark.href() == null ? href : mark.href();
    }
    return new Piece(start, words, kinds, owner, owner != null && begun.add(owner), href);
  }
}
