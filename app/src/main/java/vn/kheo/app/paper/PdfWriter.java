package vn.kheo.app.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.AdministrativeDocument.Annex;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Closing;
import vn.kheo.app.paper.AdministrativeDocument.Heading;
import vn.kheo.app.paper.AdministrativeDocument.Letterhead;

/** Gives a document its form as PDF: the same as {@link DocumentWriter}, letter for letter. */
final class PdfWriter {
  private static final float SIX = 6;
  private static final float BODY = 14;
  private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  /** Room of the signature and the seal. */
  private static final float SIGNATURE = 75;

  private final PdfFonts fonts;
  private final PdfSheet sheet;
  private final PdfBlocks blocks;

  private PdfWriter(PDDocument pdf) {
    fonts = new PdfFonts(pdf);
    sheet = new PdfSheet(pdf, fonts);
    blocks = new PdfBlocks(sheet, fonts);
  }

  static byte[] write(AdministrativeDocument document) {
    try (var pdf = new PDDocument()) {
      var writer = new PdfWriter(pdf);
      writer.written(document);
      var about = pdf.getDocumentInformation();
      about.setTitle(
          switch (document.heading()) {
            case Heading.Subject subject -> subject.about();
            case Heading.Named named -> named.kind() + " " + named.about();
          });
      about.setAuthor(document.letterhead().issuer().replace('\n', ' '));
      pdf.getDocumentCatalog().setLanguage("vi-VN");
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void written(AdministrativeDocument document) {
    try (sheet) {
      sheet.begin(false);
      letterhead(document.letterhead(), document.heading());
      if (document.heading() instanceof Heading.Named named) {
        title(named);
      }
      addressees(document.addressees());
      blocks.write(closed(document.body(), document.closing()));
      if (document.closing() != null) {
        closing(document.closing());
      }
      for (Annex annex : document.annexes()) {
        sheet.begin(annex.landscape());
        annex(annex);
      }
    }
  }

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

  private void letterhead(Letterhead head, Heading heading) {
    float left = DocumentWriter.LEFT / 20f;
    float right = sheet.width() - left;
    float x = PdfSheet.LEFT;
    float top = sheet.y();
    List<String> superior =
        head.superior() == null ? List.of() : List.of(head.superior().split("\n"));
    List<String> issuer = List.of(head.issuer().split("\n"));
    blocks.centred(superior, PdfText.Look.plain(13), x, left);
    blocks.centred(issuer, PdfText.Look.bold(13), x, left);
    rule(x, left, Math.min(left / 2, wide(issuer.getLast(), 13) / 2));
    float lowest = sheet.y();
    sheet.moveTo(top);
    blocks.centred(List.of(STATE), PdfText.Look.bold(12), x + left, right);
    blocks.centred(List.of(MOTTO), PdfText.Look.bold(13), x + left, right);
    rule(x + left, right, wide(MOTTO, 13));
    float second = Math.min(lowest, sheet.y()) - SIX;
    sheet.moveTo(second);
    blocks.centred(List.of("Số: " + head.symbol()), PdfText.Look.plain(13), x, left);
    if (heading instanceof Heading.Subject subject) {
      sheet.down(SIX);
      blocks.centred(List.of("V/v " + subject.about()), PdfText.Look.plain(12), x, left);
    }
    lowest = sheet.y();
    sheet.moveTo(second);
    blocks.centred(
        List.of(head.placeAndDate()), new PdfText.Look(13, false, true, 0), x + left, right);
    sheet.moveTo(Math.min(lowest, sheet.y()) - SIX);
  }

  private float wide(String text, float size) {
    return fonts.width(text, fonts.of(true, false), size);
  }

  private void rule(float x, float width, float length) {
    sheet.down(4);
    sheet.rule(x + (width - length) / 2, sheet.y(), x + (width + length) / 2, sheet.y());
    sheet.down(2);
  }

  private void title(Heading.Named named) {
    sheet.down(2 * SIX);
    blocks.centred(List.of(named.kind()), PdfText.Look.bold(BODY), PdfSheet.LEFT, sheet.width());
    blocks.centred(List.of(named.about()), PdfText.Look.bold(BODY), PdfSheet.LEFT, sheet.width());
    rule(PdfSheet.LEFT, sheet.width(), Math.min(sheet.width() / 3, wide(named.about(), BODY) / 2));
    sheet.down(2 * SIX);
  }

  private void addressees(List<String> addressees) {
    if (addressees.isEmpty()) {
      return;
    }
    sheet.down(SIX);
    blocks.left(
        DecreeForm.addressees(addressees),
        PdfText.Look.plain(BODY),
        PdfSheet.LEFT + 60,
        sheet.width() - 60);
    sheet.down(2 * SIX);
  }

  private void closing(Closing closing) {
    float half = sheet.width() / 2;
    sheet.need(SIGNATURE + 90);
    sheet.down(SIX);
    float top = sheet.y();
    blocks.left(List.of("Nơi nhận:"), new PdfText.Look(12, true, true, 0), PdfSheet.LEFT, half);
    blocks.left(
        DecreeForm.recipients(closing.recipients()),
        PdfText.Look.plain(11),
        PdfSheet.LEFT,
        half - 10);
    float lowest = sheet.y();
    sheet.moveTo(top);
    blocks.centred(
        closing.signature().lines(), PdfText.Look.bold(BODY), PdfSheet.LEFT + half, half);
    sheet.down(SIGNATURE);
    blocks.centred(
        List.of(closing.signature().name()), PdfText.Look.bold(BODY), PdfSheet.LEFT + half, half);
    sheet.moveTo(Math.min(lowest, sheet.y()));
  }

  private void annex(Annex annex) {
    blocks.centred(List.of(annex.label()), PdfText.Look.bold(BODY), PdfSheet.LEFT, sheet.width());
    blocks.centred(
        List.of(DecreeForm.capitals(annex.title())),
        PdfText.Look.bold(BODY),
        PdfSheet.LEFT,
        sheet.width());
    if (annex.attached() != null) {
      blocks.centred(
          List.of(annex.attached()),
          new PdfText.Look(BODY, false, true, 0),
          PdfSheet.LEFT,
          sheet.width());
    }
    sheet.down(SIX);
    blocks.write(annex.body());
  }
}
