package vn.kheo.extract;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;

/**
 * Follows the path operators of a page and keeps the level and upright rules that are painted: the
 * frames of tables. Thin filled boxes are rules, too: Word draws its borders so.
 */
final class PdfPen {

  static final List<String> OPERATORS =
      List.of("re", "m", "l", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  private static final double THIN = 3;
  private static final double SHORTEST = 6;
  private static final int MOST = 20_000;

  private final PDPage page;
  private final List<PdfRule> painted = new ArrayList<>();
  private final List<PdfRule> path = new ArrayList<>();
  private final List<PdfRule> boxes = new ArrayList<>();
  private Point2D.Float at = new Point2D.Float();
  private Point2D.Float begin = new Point2D.Float();

  PdfPen(PDPage page) {
    this.page = page;
  }

  List<PdfRule> rules() {
    return painted;
  }

  void draw(String operator, List<COSBase> operands, Matrix matrix) {
    var numbers =
        operands.stream().filter(COSNumber.class::isInstance).map(COSNumber.class::cast).toList();
    switch (operator) {
      case "m" -> {
        if (numbers.size() >= 2) {
          at = place(numbers.get(0).floatValue(), numbers.get(1).floatValue(), matrix);
          begin = at;
        }
      }
      case "l" -> {
        if (numbers.size() >= 2) {
          var next = place(numbers.get(0).floatValue(), numbers.get(1).floatValue(), matrix);
          line(at, next, path);
          at = next;
        }
      }
      case "h" -> line(at, begin, path);
      case "re" -> {
        if (numbers.size() >= 4) {
          box(numbers, matrix);
        }
      }
      case "n" -> forget();
      case "f", "F", "f*" -> paint(false);
      default -> paint(true);
    }
  }

  private void box(List<COSNumber> n, Matrix matrix) {
    float x = n.get(0).floatValue();
    float y = n.get(1).floatValue();
    var one = place(x, y, matrix);
    var two = place(x + n.get(2).floatValue(), y + n.get(3).floatValue(), matrix);
    double width = Math.abs(two.x - one.x);
    double height = Math.abs(two.y - one.y);
    if (width <= THIN || height <= THIN) {
      line(
          one,
          width > height ? new Point2D.Float(two.x, one.y) : new Point2D.Float(one.x, two.y),
          path);
    } else {
      line(one, new Point2D.Float(two.x, one.y), boxes);
      line(two, new Point2D.Float(one.x, two.y), boxes);
      line(one, new Point2D.Float(one.x, two.y), boxes);
      line(two, new Point2D.Float(two.x, one.y), boxes);
    }
  }

  /** The edges of a wide box show only when it is stroked; filled it is a shade. */
  private void paint(boolean stroked) {
    if (painted.size() < MOST) {
      painted.addAll(path);
      if (stroked) {
        painted.addAll(boxes);
      }
    }
    forget();
  }

  private void forget() {
    path.clear();
    boxes.clear();
  }

  private static void line(Point2D.Float a, Point2D.Float b, List<PdfRule> rules) {
    double width = Math.abs(a.x - b.x);
    double height = Math.abs(a.y - b.y);
    if (height <= 1 && width >= SHORTEST) {
      rules.add(new PdfRule(true, a.y, Math.min(a.x, b.x), Math.max(a.x, b.x)));
    } else if (width <= 1 && height >= SHORTEST) {
      rules.add(new PdfRule(false, a.x, Math.min(a.y, b.y), Math.max(a.y, b.y)));
    }
  }

  /** To the points of {@link PdfWord}, as PDFBox turns the places of letters. */
  private Point2D.Float place(float x, float y, Matrix matrix) {
    var box = page.getCropBox();
    var p = matrix.transformPoint(x, y);
    float px = p.x - box.getLowerLeftX();
    float py = p.y - box.getLowerLeftY();
    return switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> new Point2D.Float(py, px);
      case 180 -> new Point2D.Float(box.getWidth() - px, py);
      case 270 -> new Point2D.Float(box.getHeight() - py, box.getWidth() - px);
      default -> new Point2D.Float(px, box.getHeight() - py);
    };
  }
}
