package vn.kheo.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.kheo.extract.ExtractedText.Format;

/** A PDF with a text layer; pages of pictures only are told, not read. */
final class PdfFile {

  private static final int MOST_PAGES = 2_000;
  private static final long IN_MEMORY = 64L * 1024 * 1024;
  private static final long LARGEST_PAGE = 64L * 1024 * 1024;

  /** Fewer letters a page than this are a stamp or a page number on a scan. */
  private static final int FEWEST_LETTERS = 20;

  private PdfFile() {}

  static ExtractedText read(byte[] content) {
    var memory = MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache;
    try (var document = Loader.loadPDF(content, "", null, null, memory)) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw Refusal.encrypted(FileKind.PDF);
    } catch (UnreadableFile e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox repairs what it can; what is left over ends in almost any exception.
      throw Refusal.damaged(FileKind.PDF);
    }
  }

  private static ExtractedText read(PDDocument document) throws IOException {
    int count = document.getNumberOfPages();
    if (count > MOST_PAGES) {
      throw Refusal.tooLarge(count + " trang", MOST_PAGES + " trang");
    }
    var pages = new ArrayList<PdfInk>();
    for (int i = 0; i < count; i++) {
      guard(document.getPage(i));
      pages.add(PdfInk.of(document, i));
    }
    demandLetters(pages);
    var blocks = new ArrayList<List<Block>>();
    var paragraphs = new PdfParagraphs();
    for (var page : pages) {
      blocks.add(PdfPage.blocks(page, paragraphs));
    }
    return TextLayout.writePages(blocks, Format.PDF);
  }

  private static void demandLetters(List<PdfInk> pages) {
    int letters = 0;
    int unknown = 0;
    for (var page : pages) {
      for (var word : page.words()) {
        letters += (int) word.text().codePoints().filter(Character::isLetter).count();
        unknown += (int) word.text().codePoints().filter(PdfFile::isUnknown).count();
      }
    }
    if (unknown > letters) {
      throw Refusal.unknownLetters();
    }
    boolean pictures = pages.stream().anyMatch(PdfInk::hasPicture);
    if (letters == 0 && !pictures) {
      throw Refusal.withoutText(FileKind.PDF.label());
    }
    if (letters < FEWEST_LETTERS * pages.size() && pictures) {
      throw Refusal.scan(pages.size());
    }
  }

  private static boolean isUnknown(int c) {
    return c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE;
  }

  /** A page of a few bytes may unfold to gigabytes; PDFBox would hold all of it. */
  private static void guard(PDPage page) throws IOException {
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      var stream = streams.next().getCOSObject();
      if (stream.getFilters() instanceof COSName name && name.equals(COSName.FLATE_DECODE)) {
        try (var raw = stream.createRawInputStream()) {
          measure(raw);
        }
      }
    }
  }

  private static void measure(InputStream packed) throws IOException {
    var inflater = new Inflater();
    try {
      var out = new byte[64 * 1024];
      long size = 0;
      inflater.setInput(packed.readAllBytes());
      for (int n = inflater.inflate(out); n > 0; n = inflater.inflate(out)) {
        size += n;
        if (size > LARGEST_PAGE) {
          throw Refusal.unsafe(FileKind.PDF, "dung lượng phình to bất thường khi giải nén");
        }
      }
    } catch (DataFormatException e) {
      return; // PDFBox reads what it can of a damaged stream, no further than here
    } finally {
      inflater.end();
    }
  }
}
