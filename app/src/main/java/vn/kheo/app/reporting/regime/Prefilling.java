package vn.kheo.app.reporting.regime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kheo.app.reporting.FigureSource;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.Computed;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.formula.Expression;
import vn.kheo.app.reporting.formula.Figures;
import vn.kheo.app.reporting.formula.Formulas;

/** Điền sẵn: opening balances from the round before, and what other modules count anyway. */
@Component
class Prefilling {
  private final RoundStore store;
  private final Forms forms;
  private final ObjectProvider<FigureSource> sources;

  Prefilling(RoundStore store, Forms forms, ObjectProvider<FigureSource> sources) {
    this.store = store;
    this.forms = forms;
    this.sources = sources;
  }

  /** How many cells were filled. */
  int fill(Round round, FormVersion form) {
    Map<Long, Long> reports = store.reportsByUnit(round.id());
    return openingBalances(round, form, reports) + known(round, form, reports);
  }

  private int openingBalances(Round round, FormVersion form, Map<Long, Long> reports) {
    List<Indicator> takenOver =
        form.indicators().stream().filter(Prefilling::isOpeningBalance).toList();
    Round before = Optional.ofNullable(round.previousId()).flatMap(store::find).orElse(null);
    if (before == null || takenOver.isEmpty()) {
      return 0;
    }
    FormVersion formBefore = forms.version(before.formVersionId()).orElseThrow();
    Map<Integer, List<RoundStore.Filled>> filled = new HashMap<>();
    for (RoundStore.Counted one : store.counted(before.id())) {
      Long report = reports.get(one.unitId());
      if (report == null) {
        continue;
      }
      Figures figures =
          new Figures(Map.of(), figures(formBefore, one), Map.of(), BigDecimal.ONE, Map.of());
      for (Indicator indicator : takenOver) {
        parsed(indicator)
            .evaluate(figures)
            .ifPresent(
                amount ->
                    filled
                        .computeIfAbsent(indicator.ordinal(), at -> new ArrayList<>())
                        .add(
                            new RoundStore.Filled(
                                report,
                                amount,
                                "Số cuối kỳ trước chuyển sang (%s)"
                                    .formatted(before.window().label()),
                                "/reports/" + one.reportId())));
      }
    }
    return filled.entrySet().stream()
        .mapToInt(entry -> store.fill(entry.getKey(), entry.getValue()))
        .sum();
  }

  /** By code; “không phát sinh” is a nought to whoever computes with it. */
  private static Map<String, BigDecimal> figures(FormVersion form, RoundStore.Counted counted) {
    Map<String, BigDecimal> figures = new HashMap<>();
    for (Indicator indicator : form.indicators()) {
      int at = indicator.ordinal() - 1;
      BigDecimal amount = counted.amounts()[at];
      if (counted.marks()[at] == Mark.NOTHING.ordinal()) {
        figures.put(indicator.code(), BigDecimal.ZERO);
      } else if (amount != null) {
        figures.put(indicator.code(), amount);
      }
    }
    return figures;
  }

  private static boolean isOpeningBalance(Indicator one) {
    return one.filledBySystem() && Computed.isOpeningBalance(one);
  }

  private static Expression parsed(Indicator one) {
    return Formulas.parse(java.util.Objects.requireNonNull(one.formula()));
  }

  private int known(Round round, FormVersion form, Map<Long, Long> reports) {
    Map<String, FigureSource> byName = new HashMap<>();
    sources.forEach(source -> source.names().forEach(name -> byName.put(name, source)));
    Window window = round.window();
    var span = new FigureSource.Span(yearFrom(window), window.from(), window.to());
    int filled = 0;
    for (Indicator indicator : form.indicators()) {
      FigureSource source = byName.get(indicator.source());
      if (source != null) {
        List<RoundStore.Filled> figures =
            source.figures(indicator.source(), span, reports.keySet()).stream()
                .filter(figure -> reports.containsKey(figure.unitId()))
                .map(
                    figure ->
                        new RoundStore.Filled(
                            java.util.Objects.requireNonNull(reports.get(figure.unitId())),
                            figure.amount(),
                            figure.detail(),
                            figure.href()))
                .toList();
        filled += store.fill(indicator.ordinal(), figures);
      }
    }
    return filled;
  }

  /** The reporting year begins where the window's own first month would in a yearly round. */
  static LocalDate yearFrom(Window window) {
    int day = window.from().getDayOfMonth();
    return day == 1
        ? LocalDate.of(window.year(), 1, 1)
        : LocalDate.of(window.year() - 1, 12, Math.min(day, 15));
  }
}
