package vn.kheo.app.oversight.assessing.web;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.oversight.assessing.Framework;
import vn.kheo.app.oversight.assessing.Mark;
import vn.kheo.app.oversight.assessing.Scoring;
import vn.kheo.app.oversight.assessing.SheetPaper;
import vn.kheo.app.oversight.assessing.Sheets;

/**
 * Trang phiếu tự chấm điểm.
 *
 * @param typed what was typed in the form that was refused; empty otherwise
 */
public record SheetView(Sheets.Seen seen, Map<String, String> typed, @Nullable String problem) {

  public Framework framework() {
    return seen.framework();
  }

  public Scoring.Result own() {
    return seen.sheet().ownResult(seen.framework());
  }

  public Scoring.Result result() {
    return seen.sheet().result(seen.framework());
  }

  /** Whether points are entered on the row. */
  public boolean entered(Framework.Row row) {
    return framework().entered().contains(row);
  }

  public Mark own(Framework.Row row) {
    return seen.sheet().own().getOrDefault(row.code(), Mark.NONE);
  }

  public Mark appraised(Framework.Row row) {
    return seen.sheet().appraised().getOrDefault(row.code(), Mark.NONE);
  }

  /** What the form of this person changes now: the unit's marks, or the appraiser's. */
  public Mark editing(Framework.Row row) {
    return seen.mayFill() ? own(row) : appraised(row);
  }

  public boolean edits() {
    return seen.mayFill() || seen.mayAppraise();
  }

  public String points(Framework.Row row) {
    BigDecimal points = editing(row).points();
    return typed.isEmpty()
        ? points == null ? "" : SheetPaper.shown(points)
        : typed.getOrDefault("p." + row.code(), "");
  }

  public boolean omitted(Framework.Row row) {
    return typed.isEmpty() ? editing(row).omitted() : typed.containsKey("o." + row.code());
  }

  public boolean holds(Framework.Row row) {
    return typed.isEmpty() ? editing(row).points() != null : typed.containsKey("p." + row.code());
  }

  public String reason(Framework.Row row) {
    return typed.isEmpty() ? editing(row).reason() : typed.getOrDefault("r." + row.code(), "");
  }

  /** Points as they are read; an open place for none. */
  public static String shown(@Nullable BigDecimal points) {
    return points == null ? "–" : SheetPaper.shown(points);
  }

  public String address() {
    return "/assessments/sheets/" + seen.sheet().id();
  }
}
