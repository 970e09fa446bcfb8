package vn.kheo.app.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản hành chính: what one says, in the order in which the decree sets it out. {@link
 * Paper#word} gives it its form. Source: Nghị định 30/2020/NĐ-CP, Appendix I part I.
 *
 * <p>Every text may hold fields of a template ({@code {{tên_trường}}}); they are written as they
 * are. What stands between ⟦ and ⟧ is a reference mark, set small in brackets.
 *
 * @param addressees kính gửi; empty where the kind of document has none
 * @param body ends with the text's own full stop; {@code ./.} is added
 */
public record AdministrativeDocument(
    Letterhead letterhead,
    Heading heading,
    List<String> addressees,
    List<Block> body,
    @Nullable Closing closing,
    List<Annex> annexes) {

  public AdministrativeDocument {
    addressees = List.copyOf(addressees);
    body = List.copyOf(body);
    annexes = List.copyOf(annexes);
  }

  /**
   * Phần đầu.
   *
   * @param superior direct superior of the issuer; null for none
   * @param issuer printed in capitals by whoever fills this in; lines are parted by {@code \n}
   * @param symbol such as {@code 05/UBND-VXNV}; see {@link DecreeForm#symbol}
   * @param placeAndDate see {@link DecreeForm#placeAndDate}
   */
  public record Letterhead(
      @Nullable String superior, String issuer, String symbol, String placeAndDate) {}

  /** Tên loại và trích yếu. */
  public sealed interface Heading {
    /** Of a công văn: “V/v …” under the symbol. */
    record Subject(String about) implements Heading {}

    /**
     * Of every other kind.
     *
     * @param kind in capitals, such as {@code BÁO CÁO}
     */
    record Named(String kind, String about) implements Heading {}
  }

  /** A piece of the text. */
  public sealed interface Block {
    /** One paragraph; a line break within it is {@code \n}. */
    record Paragraph(String text, Look look) implements Block {}

    /**
     * A table whose header is repeated on every page.
     *
     * @param rows each as long as {@code columns}, or a single cell: a heading across the table; a
     *     cell may have several lines
     */
    record Grid(List<Column> columns, List<List<String>> rows) implements Block {
      public Grid {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
      }
    }

    /** A chart that Word itself can change, with its caption. */
    record Chart(StackedColumns columns, String caption) implements Block {}

    /** Several who sign side by side, as beneath minutes. */
    record Signing(List<Signer> signers) implements Block {
      public Signing {
        signers = List.copyOf(signers);
      }
    }
  }

  /**
   * @param role in capitals, such as {@code TRƯỞNG ĐOÀN}
   * @param name printed beneath the room for the signature
   */
  public record Signer(String role, String name) {}

  /** How a paragraph looks. */
  public enum Look {
    /** Justified, first line indented. */
    BODY,
    /** Căn cứ: as {@link #BODY}, in italics. */
    GROUND,
    /** A heading within the text: as {@link #BODY}, bold. */
    HEADING,
    CENTRED
  }

  /**
   * @param share of the width, against those of the other columns
   */
  public record Column(String header, int share, Align align) {}

  /** Where words stand in their column. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * Phần cuối.
   *
   * @param recipients nơi nhận, without dashes and full stops; the last one is {@code Lưu: …}
   */
  public record Closing(List<String> recipients, Signature signature) {
    public Closing {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * Chức vụ, họ tên người ký (Art. 13).
   *
   * @param of whom the signer stands for: the collective for {@code TM.}, the head's post for the
   *     others; ignored for {@link Capacity#HEAD}
   * @param post the signer's own
   * @param name without academic titles
   */
  public record Signature(Capacity capacity, String of, String post, String name) {
    /** The lines above the signature, in capitals. */
    public List<String> lines() {
      return capacity == Capacity.HEAD
          ? List.of(DecreeForm.capitals(post))
          : List.of(capacity.prefix() + " " + DecreeForm.capitals(of), DecreeForm.capitals(post));
    }
  }

  /** Thẩm quyền ký. */
  public enum Capacity {
    HEAD(""),
    /** Thay mặt: on behalf of a collective. */
    TM("TM."),
    /** Ký thay: deputy for the head. */
    KT("KT."),
    /** Thừa lệnh: by order. */
    TL("TL."),
    /** Thừa ủy quyền: by authorisation in writing. */
    TUQ("TUQ."),
    /** Quyền: acting head. */
    Q("Q.");

    private final String prefix;

    Capacity(String prefix) {
      this.prefix = prefix;
    }

    public String prefix() {
      return prefix;
    }
  }

  /**
   * Phụ lục: begins on a new page and is numbered on its own.
   *
   * @param label such as {@code Phụ lục I}
   * @param attached such as {@code (Kèm theo Báo cáo số …)}; null for none
   */
  public record Annex(
      String label, String title, @Nullable String attached, boolean landscape, List<Block> body) {
    public Annex {
      body = List.copyOf(body);
    }
  }
}
