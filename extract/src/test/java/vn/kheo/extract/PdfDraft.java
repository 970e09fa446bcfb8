package vn.kheo.extract;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Writes PDF files for tests on A4 pages; places are points from the upper left corner. */
final class PdfDraft {

  private static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final float SIZE = 13;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPage page = new PDPage(PDRectangle.A4);

  PdfDraft() {
    document.addPage(page);
    try (var file =
        PdfDraft.class.getResourceAsStream(
            "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-Regular.ttf")) {
      font = PDType0Font.load(document, Objects.requireNonNull(file), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfDraft newPage() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  /** Words whose left end is at {@code x}, on the base line {@code y}. */
  PdfDraft text(double x, double y, String words) {
    return draw(
        pen -> {
          pen.beginText();
          pen.setFont(font, SIZE);
          pen.newLineAtOffset((float) x, HEIGHT - (float) y);
          pen.showText(words);
          pen.endText();
        });
  }

  /** Words with their middle at {@code x}. */
  PdfDraft centred(double x, double y, String words) {
    return text(x - width(words) / 2, y, words);
  }

  double width(String words) {
    try {
      return font.getStringWidth(words) / 1000 * SIZE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfDraft rule(double x1, double y1, double x2, double y2) {
    return draw(
        pen -> {
          pen.moveTo((float) x1, HEIGHT - (float) y1);
          pen.lineTo((float) x2, HEIGHT - (float) y2);
          pen.stroke();
        });
  }

  /** A page-wide grey picture, as a scanner makes it. */
  PdfDraft picture() {
    var image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, 60, 80);
    graphics.dispose();
    return draw(
        pen -> pen.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842));
  }

  byte[] bytes() {
    try (var out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] lockedWith(String password) {
    var policy = new StandardProtectionPolicy("chủ", password, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    try {
      document.protect(policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes();
  }

  private interface Stroke {
    void draw(PDPageContentStream pen) throws IOException;
  }

  private PdfDraft draw(Stroke stroke) {
    try (var pen =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      stroke.draw(pen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The upper part of a dispatch set in two columns without rules, then two paragraphs. */
  static PdfDraft letterhead() {
    var draft = new PdfDraft();
    draft.centred(170, 70, "ỦY BAN NHÂN DÂN").centred(170, 87, "TỈNH AN HẢI");
    draft.centred(410, 68, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    draft.centred(410, 86, "Độc lập - Tự do - Hạnh phúc");
    draft.centred(170, 125, "Số: 471/UBND-TH");
    draft.centred(410, 123, "An Hải, ngày 04 tháng 3 năm 2024");
    draft.centred(170, 142, "V/v chăm sóc cây xanh");
    draft.centred(170, 159, "quanh trụ sở cơ quan");
    draft.text(200, 200, "Kính gửi: Các Sở, ban, ngành.");
    draft.text(120, 240, "Căn cứ Kế hoạch số 88/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân");
    draft.text(
        85, 258, "tỉnh về trồng cây đầu xuân, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các cơ quan");
    draft.text(85, 276, "sớm triển khai.");
    draft.text(120, 294, "1. Các Sở, ban, ngành báo cáo số cây đã trồng trước ngày 20/4/2024./.");
    return draft;
  }
}
