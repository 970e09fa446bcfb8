package vn.kheo.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.kheo.app.document.MarkedText.Mark;
import vn.kheo.reader.Span;

class MarkedTextTest {

  @Test
  void overlapping_marks_are_cut_where_either_begins_or_ends() {
    var marked =
        MarkedText.of(
            "Giao Sở Nội vụ báo cáo",
            List.of(
                new Mark(new Span(0, 22), "order", "7", null),
                new Mark(new Span(5, 14), "party", null, null)));

    assertThat(marked.pieces())
        .extracting(MarkedText.Piece::text)
        .containsExactly("Giao ", "Sở Nội vụ", " báo cáo");
    assertThat(marked.pieces().get(1).classes()).isEqualTo("mark-order mark-party");
    assertThat(marked.pieces()).extracting(MarkedText.Piece::owner).containsOnly("7");
    assertThat(marked.pieces())
        .extracting(MarkedText.Piece::first)
        .containsExactly(true, false, false);
  }

  @Property
  void the_pieces_give_back_the_text_and_know_their_places(
      @ForAll String text, @ForAll @Size(max = 12) List<@IntRange(max = 60) Integer> edges) {
    List<Mark> marks = new ArrayList<>();
    for (int n = 0; n + 1 < edges.size(); n += 2) {
      int start = Math.min(edges.get(n), edges.get(n + 1));
      int end = Math.max(edges.get(n), edges.get(n + 1));
      marks.add(new Mark(new Span(start, end), "k" + n, n % 4 == 0 ? "o" + n : null, null));
    }

    var pieces = MarkedText.of(text, marks).pieces();

    assertThat(pieces.stream().map(MarkedText.Piece::text).collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(pieces)
        .allSatisfy(
            piece -> {
              assertThat(piece.text()).isNotEmpty();
              assertThat(text.startsWith(piece.text(), piece.start())).isTrue();
            });
  }
}
