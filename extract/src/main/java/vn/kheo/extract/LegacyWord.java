package vn.kheo.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import vn.kheo.extract.ExtractedText.Format;

/**
 * A {@code .doc} of Word 97 to 2003: its main text with tables and list numbers; deleted and hidden
 * words, field codes, headers and footnotes are left out. Text boxes come last, since the file does
 * not say plainly where they hang.
 */
final class LegacyWord {

  private static final int CENTRED = 1;
  private static final char FIELD_BEGINS = '\u0013';
  private static final char FIELD_RESULT = '\u0014';
  private static final char FIELD_ENDS = '\u0015';
  private static final char NO_BREAK_HYPHEN = '\u001E';

  private final AbstractWordUtils.NumberingState numbering = new AbstractWordUtils.NumberingState();

  /** For each open field, innermost last: whether its code is still being read. */
  private final List<Boolean> fields = new ArrayList<>();

  private LegacyWord() {}

  static ExtractedText read(CompoundFile file) {
    try (var document = new HWPFDocument(file.root())) {
      var word = new LegacyWord();
      var blocks = new ArrayList<>(word.blocks(document.getRange()));
      blocks.addAll(word.blocks(document.getMainTextboxRange()));
      var text = TextLayout.write(blocks, Format.DOC);
      if (text.anchors().isEmpty()) {
        throw Refusal.withoutText(FileKind.DOC.label());
      }
      return text;
    } catch (EncryptedDocumentException e) {
      throw Refusal.encrypted(FileKind.DOC);
    } catch (OldWordFileFormatException e) {
      throw Refusal.oldWord();
    } catch (UnreadableFile e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // HWPF trusts the offsets in the file; wrong ones end in almost any exception.
      throw Refusal.damaged(FileKind.DOC);
    }
  }

  private List<Block> blocks(Range range) {
    var tables = new LegacyTables();
    boolean centredAbove = false;
    for (int i = 0; i < range.numParagraphs(); i++) {
      var paragraph = range.getParagraph(i);
      boolean centred = paragraph.getJustification() == CENTRED;
      // A row's end mark says nothing, and the last one may lie behind the end of the text.
      var words = paragraph.isTableRowEnd() ? "" : label(paragraph) + words(paragraph);
      tables.add(paragraph, new Block.Paragraph(words, centred && centredAbove));
      centredAbove = centred;
    }
    return tables.finished();
  }

  private String label(Paragraph paragraph) {
    if (!paragraph.isInList()) {
      return "";
    }
    var label =
        AbstractWordUtils.getBulletText(numbering, paragraph.getList(), (char) paragraph.getIlvl())
            .strip();
    boolean isBullet =
        label.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) && c < 0xE000);
    return (isBullet && !label.isEmpty() ? ListLabel.bullet(label) : label) + " ";
  }

  private String words(Paragraph paragraph) {
    var words = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      var run = paragraph.getCharacterRun(i);
      boolean visible = !run.isMarkedDeleted() && !run.isVanished() && !run.isSymbol();
      for (char c : run.text().toCharArray()) {
        if (!isFieldMark(c) && visible && !fields.contains(true)) {
          words.append(c == NO_BREAK_HYPHEN ? '-' : c);
        }
      }
    }
    return words.toString();
  }

  private boolean isFieldMark(char c) {
    switch (c) {
      case FIELD_BEGINS -> fields.add(true);
      case FIELD_RESULT -> {
        if (!fields.isEmpty()) {
          fields.set(fields.size() - 1, false);
        }
      }
      case FIELD_ENDS -> {
        if (!fields.isEmpty()) {
          fields.removeLast();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
