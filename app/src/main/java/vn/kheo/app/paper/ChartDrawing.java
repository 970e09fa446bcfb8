package vn.kheo.app.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** Draws {@link StackedColumns} as Word's own chart, its figures in a sheet within the file. */
final class ChartDrawing {
  private static final int WIDTH = 16 * Units.EMU_PER_CENTIMETER;
  private static final int HEIGHT = 13 * Units.EMU_PER_CENTIMETER / 2;

  private static final String SOLID =
      """
      <a:solidFill><a:srgbClr val="%s"/></a:solidFill>""";

  // The small schema that comes with POI knows neither patterns nor overlaps by type.
  private static final String PATTERN =
      """
      <a:pattFill prst="%s"><a:fgClr><a:srgbClr val="FFFFFF"/></a:fgClr>\
      <a:bgClr><a:srgbClr val="%s"/></a:bgClr></a:pattFill>""";

  private static final String SHAPE =
      """
      <xml-fragment xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">%s\
      <a:ln w="6350"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:ln></xml-fragment>""";

  private static final String LETTERS =
      """
      <xml-fragment xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:bodyPr/><a:p><a:pPr>\
      <a:defRPr sz="1100"><a:latin typeface="%s"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p>\
      </xml-fragment>"""
          .formatted(WordBasics.FONT);

  private ChartDrawing() {}

  static void draw(XWPFDocument word, XWPFRun run, StackedColumns columns) {
    try {
      fill(word.createChart(run, WIDTH, HEIGHT), columns);
    } catch (InvalidFormatException | XmlException e) {
      throw new IllegalStateException("a chart of our own writing", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(XWPFChart chart, StackedColumns columns) throws XmlException {
    var labels = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var figures = chart.createValueAxis(AxisPosition.LEFT);
    figures.setCrosses(AxisCrosses.AUTO_ZERO);
    figures.setCrossBetween(AxisCrossBetween.BETWEEN);
    figures.setMinimum(0);
    figures.setMaximum(columns.top());
    figures.setMajorUnit(columns.step());
    figures
        .getOrAddMajorGridProperties()
        .setLineProperties(shape("", "C8CDCF").getLineProperties());
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, figures);
    bars.setBarDirection(BarDirection.COL);
    bars.setBarGrouping(BarGrouping.STACKED);
    bars.setGapWidth(80);
    String[] names = columns.labels().toArray(String[]::new);
    var under = XDDFDataSourcesFactory.fromArray(names, range(chart, names.length, 0), 0);
    int at = 0;
    for (StackedColumns.Series one : columns.series()) {
      at++;
      Integer[] values = one.figures().toArray(Integer[]::new);
      var series =
          bars.addSeries(
              under, XDDFDataSourcesFactory.fromArray(values, range(chart, names.length, at), at));
      series.setTitle(one.name(), chart.setSheetTitle(one.name(), at));
      series.setShapeProperties(shape(fill(one), "404040"));
    }
    chart.plot(bars);
    overlap(chart.getCTChart().getPlotArea().getBarChartArray(0));
    var space = chart.getCTChartSpace();
    (space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr())
        .set(CTTextBody.Factory.parse(LETTERS));
  }

  private static String range(XWPFChart chart, int rows, int column) {
    return chart.formatRange(new CellRangeAddress(1, rows, column, column));
  }

  private static String fill(StackedColumns.Series series) {
    return switch (series.fill()) {
      case FULL -> SOLID.formatted(series.tone().ink);
      case PALE -> SOLID.formatted(series.tone().ground);
      case SLANTED -> PATTERN.formatted("wdUpDiag", series.tone().ink);
      case CROSSED -> PATTERN.formatted("diagCross", series.tone().ink);
    };
  }

  private static XDDFShapeProperties shape(String fill, String line) throws XmlException {
    return new XDDFShapeProperties(CTShapeProperties.Factory.parse(SHAPE.formatted(fill, line)));
  }

  /** Pieces stand on one another rather than side by side. */
  private static void overlap(CTBarChart bars) {
    try (var cursor = bars.addNewOverlap().newCursor()) {
      cursor.setAttributeText(new QName("val"), "100");
    }
  }
}
