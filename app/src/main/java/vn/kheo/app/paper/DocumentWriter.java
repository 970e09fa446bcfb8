package vn.kheo.app.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import vn.kheo.app.paper.AdministrativeDocument.Annex;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Closing;
import vn.kheo.app.paper.AdministrativeDocument.Heading;
import vn.kheo.app.paper.AdministrativeDocument.Letterhead;

/** Gives a document its form in Word. Numbers in brackets are the decree's (ô). */
final class DocumentWriter {
  static final int LEFT = 3800;
  private static final int RIGHT = Sheets.WIDTH - LEFT;
  private static final int BODY_SIZE = 14;
  private static final int SIX_POINTS = 120;
  private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  private final XWPFDocument word = new XWPFDocument();
  private final BlockWriter blocks = new BlockWriter(word);

  private DocumentWriter() {}

  static byte[] write(AdministrativeDocument document) {
    return new DocumentWriter().written(document);
  }

  private byte[] written(AdministrativeDocument document) {
    WordBasics.setStyles(word);
    Sheets.number(word);
    letterhead(document.letterhead(), document.heading());
    if (document.heading() instanceof Heading.Named named) {
      title(named);
    }
    if (!document.addressees().isEmpty()) {
      addressees(document.addressees());
    }
    blocks.write(closed(document.body(), document.closing()), Sheets.WIDTH);
    if (document.closing() != null) {
      keepWithSignature();
      closing(document.closing());
    }
    boolean landscape = false;
    for (Annex annex : document.annexes()) {
      Sheets.end(word, landscape);
      landscape = annex.landscape();
      annex(annex);
    }
    Sheets.finish(word, landscape);
    return bytes(document);
  }

  private byte[] bytes(AdministrativeDocument document) {
    var about =
        switch (document.heading()) {
          case Heading.Subject subject -> subject.about();
          case Heading.Named named -> named.kind() + " " + named.about();
        };
    var properties = word.getProperties().getCoreProperties();
    properties.setTitle(about);
    properties.setCreator(document.letterhead().issuer().replace('\n', ' '));
    var out = new ByteArrayOutputStream();
    try (word) {
      word.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The body with the mark of its end, where somebody signs it. */
  private static List<Block> closed(List<Block> body, @Nullable Closing closing) {
    if (closing == null || body.isEmpty()) {
      return body;
    }
    var all = new ArrayList<>(body);
    if (all.getLast() instanceof Block.Paragraph last) {
      all.set(all.size() - 1, new Block.Paragraph(DecreeForm.closed(last.text()), last.look()));
    }
    return all;
  }

  /** Issuer and state side by side, and beneath them number and date (1–5). */
  private void letterhead(Letterhead head, Heading heading) {
    XWPFTable table = WordBasics.table(word, 2, false, LEFT, RIGHT);
    XWPFTableCell issuer = table.getRow(0).getCell(0);
    if (head.superior() != null) {
      for (String line : head.superior().split("\n")) {
        WordBasics.words(WordBasics.centred(issuer), line, 13);
      }
    }
    String last = "";
    for (String line : head.issuer().split("\n")) {
      WordBasics.words(WordBasics.centred(issuer), line, 13).setBold(true);
      last = line;
    }
    WordBasics.rule(
        WordBasics.centred(issuer), LEFT, RuleFitting.length(LineWidth.of(last, 13), LEFT));
    WordBasics.dropFirst(issuer);

    XWPFTableCell state = table.getRow(0).getCell(1);
    WordBasics.words(WordBasics.centred(state), STATE, 12).setBold(true);
    WordBasics.words(WordBasics.centred(state), MOTTO, 13).setBold(true);
    WordBasics.rule(WordBasics.centred(state), RIGHT, LineWidth.of(MOTTO, 13));
    WordBasics.dropFirst(state);

    XWPFTableCell symbol = table.getRow(1).getCell(0);
    WordBasics.words(WordBasics.centred(symbol), "Số: " + head.symbol(), 13);
    if (heading instanceof Heading.Subject subject) {
      XWPFParagraph about = WordBasics.centred(symbol);
      about.setSpacingBefore(SIX_POINTS);
      WordBasics.words(about, "V/v " + subject.about(), 12);
    }
    WordBasics.dropFirst(symbol);
    XWPFTableCell day = table.getRow(1).getCell(1);
    WordBasics.words(WordBasics.centred(day), head.placeAndDate(), 13).setItalic(true);
    WordBasics.dropFirst(day);
  }

  private void title(Heading.Named named) {
    XWPFParagraph kind = centred(2 * SIX_POINTS, 0);
    WordBasics.words(kind, named.kind(), BODY_SIZE).setBold(true);
    XWPFParagraph about = centred(0, 0);
    WordBasics.words(about, named.about(), BODY_SIZE).setBold(true);
    XWPFParagraph rule = centred(0, SIX_POINTS);
    int words = LineWidth.of(named.about(), BODY_SIZE);
    WordBasics.rule(rule, Sheets.WIDTH, RuleFitting.length(words, Sheets.WIDTH));
  }

  /** (9a) */
  private void addressees(List<String> addressees) {
    List<String> lines =
        addressees.size() == 1 && addressees.getFirst().strip().startsWith("{{")
            ? addressees
            : DecreeForm.addressees(addressees);
    for (String text : lines) {
      XWPFParagraph line = word.createParagraph();
      line.setIndentationLeft(2300);
      line.setIndentationHanging(1100);
      line.setStyle(WordBasics.ADDRESSEES);
      line.setSpacingBefore(2 * SIX_POINTS);
      line.setSpacingAfter(2 * SIX_POINTS);
      line.getCTP().getPPr().addNewContextualSpacing();
      var tab = line.getCTP().getPPr().addNewTabs().addNewTab();
      tab.setVal(STTabJc.LEFT);
      tab.setPos(BigInteger.valueOf(2300));
      WordBasics.words(line, text, BODY_SIZE);
    }
  }

  /** No signature stands alone on a page. */
  private void keepWithSignature() {
    if (word.getBodyElements().getLast() instanceof XWPFParagraph last) {
      last.setKeepNext(true);
    }
  }

  /** Recipients and signature, never parted from each other (7, 9b). */
  private void closing(Closing closing) {
    XWPFParagraph gap = word.createParagraph();
    gap.setSpacingAfter(0);
    gap.setKeepNext(true);
    gap.createRun().setFontSize(6);
    XWPFTable table = WordBasics.table(word, 1, false, Sheets.WIDTH / 2, Sheets.WIDTH / 2);
    table.getRow(0).setCantSplitRow(true);
    XWPFTableCell recipients = table.getRow(0).getCell(0);
    var label = WordBasics.words(recipients.addParagraph(), "Nơi nhận:", 12);
    label.setBold(true);
    label.setItalic(true);
    for (String line : DecreeForm.recipients(closing.recipients())) {
      boolean field = line.strip().endsWith("}}");
      WordBasics.words(recipients.addParagraph(), field ? line.replaceFirst("^- ", "") : line, 11);
    }
    WordBasics.dropFirst(recipients);

    XWPFTableCell signature = table.getRow(0).getCell(1);
    for (String line : closing.signature().lines()) {
      WordBasics.words(WordBasics.centred(signature), line, BODY_SIZE).setBold(true);
    }
    XWPFParagraph name = WordBasics.centred(signature);
    name.setSpacingBefore(1600);
    WordBasics.words(name, closing.signature().name(), BODY_SIZE).setBold(true);
    WordBasics.dropFirst(signature);
  }

  private void annex(Annex annex) {
    WordBasics.words(centred(0, 0), annex.label(), BODY_SIZE).setBold(true);
    WordBasics.words(centred(0, 0), DecreeForm.capitals(annex.title()), BODY_SIZE).setBold(true);
    if (annex.attached() != null) {
      WordBasics.words(centred(0, SIX_POINTS), annex.attached(), BODY_SIZE).setItalic(true);
    }
    blocks.write(annex.body(), annex.landscape() ? Sheets.WIDTH_LANDSCAPE : Sheets.WIDTH);
  }

  private XWPFParagraph centred(int before, int after) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }
}
