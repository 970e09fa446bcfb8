package vn.kheo.app.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kheo.app.reporting.consolidation.Consolidation;
import vn.kheo.app.reporting.consolidation.Consolidations;

/** Số tổng hợp, as they stand at the moment of the call. */
@RestController
@Tag(name = "totals", description = "Tổng hợp")
class TotalsApi {
  private final Consolidations consolidations;

  TotalsApi(Consolidations consolidations) {
    this.consolidations = consolidations;
  }

  /**
   * Một chỉ tiêu.
   *
   * @param value as it is shown and printed; null where nobody reported or units are not added up
   * @param computed what the units add up to; differs from {@code value} where it was set by hand
   * @param reason why it was set by hand; null where it was not
   * @param choices of a choice, how many units chose each, by its place in the list
   * @param reported how many units gave a figure or said that nothing occurred
   * @param due how many owe one
   */
  record Total(
      String indicator,
      String name,
      String unitOfMeasure,
      @Nullable BigDecimal value,
      @Nullable BigDecimal computed,
      @Nullable String reason,
      Map<Integer, Integer> choices,
      int reported,
      int due,
      @Nullable BigDecimal lastYear) {
    static Total of(Consolidation.Line line) {
      return new Total(
          line.indicator().code(),
          line.indicator().name(),
          line.indicator().unitOfMeasure(),
          line.amount(),
          line.total().amount(),
          line.adjustment() == null ? null : line.adjustment().reason(),
          line.total().choices(),
          line.total().reported(),
          line.total().due(),
          line.lastYear());
    }
  }

  @Operation(
      summary = "Số tổng hợp của một kỳ",
      description =
          "For who collects or receives the round; beneath a unit where its id is given. True the "
              + "moment a report arrives.")
  @GetMapping(path = "/api/v1/rounds/{id:\\d+}/totals", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Total> totals(@PathVariable long id, @RequestParam(required = false) @Nullable Long unit) {
    return consolidations
        .sheet(id, unit)
        .orElseThrow(() -> new NotThere("kỳ báo cáo " + id))
        .lines()
        .stream()
        .map(Total::of)
        .toList();
  }
}
