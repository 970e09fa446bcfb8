package vn.kheo.app.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.kheo.app.paper.AdministrativeDocument.Align;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Column;
import vn.kheo.app.paper.AdministrativeDocument.Look;
import vn.kheo.app.paper.AdministrativeDocument.Signer;

/** Paragraphs, tables and charts of the text, on a {@link PdfSheet}. */
final class PdfBlocks {
  private static final float BODY = 14;
  private static final float TABLE = 12;
  private static final float LEADING = 1.2f;
  private static final float SIX = 6;
  private static final float INDENT = 36;
  private static final float PAD = 4;

  private final PdfSheet sheet;
  private final PdfFonts fonts;

  PdfBlocks(PdfSheet sheet, PdfFonts fonts) {
    this.sheet = sheet;
    this.fonts = fonts;
  }

  void write(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph paragraph -> paragraph(paragraph);
        case Block.Grid grid -> grid(grid);
        case Block.Signing signing -> signing(signing);
        case Block.Chart chart -> chart(chart);
      }
    }
  }

  private void paragraph(Block.Paragraph block) {
    boolean centred = block.look() == Look.CENTRED;
    var look =
        new PdfText.Look(
            BODY, block.look() == Look.HEADING, block.look() == Look.GROUND, centred ? 0 : INDENT);
    List<PdfText.Line> lines = PdfText.lines(fonts, block.text(), look, sheet.width());
    float height = BODY * LEADING;
    // A heading stays with the line after it.
    sheet.need(block.look() == Look.HEADING ? (lines.size() + 1) * height + SIX : height);
    float space = space(look);
    for (int i = 0; i < lines.size(); i++) {
      PdfText.Line line = lines.get(i);
      sheet.need(height);
      sheet.down(height);
      float indent = i == 0 ? look.firstIndent() : 0;
      float free = sheet.width() - line.width();
      int gaps = line.words().size() - 1;
      float x = PdfSheet.LEFT + (centred ? free / 2 : indent);
      sheet.line(
          line,
          x,
          sheet.y() + BODY * 0.2f,
          space,
          centred || line.last() || gaps == 0 ? 0 : free / gaps);
    }
    sheet.down(SIX);
  }

  private float space(PdfText.Look look) {
    return fonts.width(" ", fonts.of(look.bold(), look.italic()), look.size());
  }

  /**
   * Lines one under the other, centred in a column.
   *
   * @return how far down they went
   */
  float centred(List<String> texts, PdfText.Look look, float x, float width) {
    float from = sheet.y();
    for (String text : texts) {
      for (PdfText.Line line : PdfText.lines(fonts, text, look, width)) {
        sheet.down(look.size() * LEADING);
        sheet.line(
            line, x + (width - line.width()) / 2, sheet.y() + look.size() * 0.2f, space(look), 0);
      }
    }
    return from - sheet.y();
  }

  /** Lines one under the other, from the left of a column. */
  void left(List<String> texts, PdfText.Look look, float x, float width) {
    for (String text : texts) {
      for (PdfText.Line line : PdfText.lines(fonts, text, look, width)) {
        sheet.down(look.size() * LEADING);
        sheet.line(line, x, sheet.y() + look.size() * 0.2f, space(look), 0);
      }
    }
  }

  private void grid(Block.Grid grid) {
    List<Column> columns = grid.columns();
    float[] widths = widths(columns);
    List<String> header = columns.stream().map(Column::header).toList();
    List<Align> centred = Collections.nCopies(columns.size(), Align.CENTRE);
    List<Align> aligns = columns.stream().map(Column::align).toList();
    sheet.need(height(header, widths, true) + 2 * TABLE * LEADING);
    row(header, widths, centred, true);
    for (List<String> cells : grid.rows()) {
      boolean whole = cells.size() == 1;
      float[] wide = whole ? new float[] {sheet.width()} : widths;
      float tall = height(cells, wide, whole);
      if (!sheet.fits(tall)) {
        sheet.next();
        row(header, widths, centred, true);
      }
      row(cells, wide, whole ? List.of(Align.LEFT) : aligns, whole);
    }
    sheet.down(SIX);
  }

  private float[] widths(List<Column> columns) {
    int shares = columns.stream().mapToInt(Column::share).sum();
    float[] widths = new float[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = sheet.width() * columns.get(i).share() / shares;
    }
    return widths;
  }

  private List<List<PdfText.Line>> cells(List<String> cells, float[] widths, boolean bold) {
    List<List<PdfText.Line>> set = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      set.add(
          PdfText.lines(
              fonts, cells.get(i), new PdfText.Look(TABLE, bold, false, 0), widths[i] - 2 * PAD));
    }
    return set;
  }

  private float height(List<String> cells, float[] widths, boolean bold) {
    int most = cells(cells, widths, bold).stream().mapToInt(List::size).max().orElse(1);
    return Math.min(most * TABLE * LEADING + 2 * PAD, sheet.tallest() / 2);
  }

  private void row(List<String> texts, float[] widths, List<Align> aligns, boolean bold) {
    float tall = height(texts, widths, bold);
    float top = sheet.y();
    var look = new PdfText.Look(TABLE, bold, false, 0);
    List<List<PdfText.Line>> cells = cells(texts, widths, bold);
    float x = PdfSheet.LEFT;
    sheet.rule(x, top, x + sheet.width(), top);
    for (int i = 0; i < cells.size(); i++) {
      List<PdfText.Line> lines = cells.get(i);
      float text = lines.size() * TABLE * LEADING;
      float base = top - (tall - text) / 2;
      for (PdfText.Line line : lines) {
        base -= TABLE * LEADING;
        float free = widths[i] - 2 * PAD - line.width();
        float shift =
            switch (aligns.get(i)) {
              case LEFT -> 0;
              case CENTRE -> free / 2;
              case RIGHT -> free;
            };
        if (base > top - tall) {
          sheet.line(line, x + PAD + shift, base + TABLE * 0.25f, space(look), 0);
        }
      }
      sheet.rule(x, top, x, top - tall);
      x += widths[i];
    }
    sheet.rule(x, top, x, top - tall);
    sheet.rule(PdfSheet.LEFT, top - tall, x, top - tall);
    sheet.down(tall);
  }

  private void signing(Block.Signing signing) {
    float wide = sheet.width() / signing.signers().size();
    sheet.need(120);
    float top = sheet.y();
    float lowest = top;
    for (int i = 0; i < signing.signers().size(); i++) {
      Signer signer = signing.signers().get(i);
      float x = PdfSheet.LEFT + i * wide;
      sheet.moveTo(top);
      centred(List.of(signer.role()), PdfText.Look.bold(TABLE), x, wide);
      sheet.down(70);
      centred(List.of(signer.name()), PdfText.Look.bold(TABLE), x, wide);
      lowest = Math.min(lowest, sheet.y());
    }
    sheet.moveTo(lowest);
  }

  /** Columns of one series beside, of several upon each other; figures above, names beneath. */
  private void chart(Block.Chart chart) {
    StackedColumns columns = chart.columns();
    float plot = 110;
    float step = sheet.width() / Math.max(1, columns.labels().size());
    float bar = Math.min(46, step * 0.5f);
    sheet.need(plot + 90);
    centred(
        List.of(chart.caption()),
        new PdfText.Look(TABLE, false, true, 0),
        PdfSheet.LEFT,
        sheet.width());
    sheet.down(plot + 22);
    float ground = sheet.y();
    sheet.rule(PdfSheet.LEFT, ground, PdfSheet.LEFT + sheet.width(), ground);
    var small = PdfText.Look.plain(10);
    float lowest = ground;
    for (int i = 0; i < columns.labels().size(); i++) {
      float x = PdfSheet.LEFT + i * step;
      float at = ground;
      int sum = 0;
      for (StackedColumns.Series series : columns.series()) {
        int figure = series.figures().get(i);
        float tall = plot * figure / Math.max(1, columns.top());
        sheet.box(x + (step - bar) / 2, at, bar, tall, Color.decode("#" + series.tone().ink));
        at += tall;
        sum += figure;
      }
      sheet.moveTo(at + 14);
      centred(List.of(String.format(java.util.Locale.of("vi"), "%,d", sum)), small, x, step);
      sheet.moveTo(ground - 2);
      centred(List.of(columns.labels().get(i)), small, x + 2, step - 4);
      lowest = Math.min(lowest, sheet.y());
    }
    sheet.moveTo(lowest - SIX);
  }
}
