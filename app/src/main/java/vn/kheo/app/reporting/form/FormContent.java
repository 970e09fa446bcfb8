package vn.kheo.app.reporting.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Nội dung của một bản dự thảo: its sections and indicators, numbered by their place. */
public record FormContent(List<Section> sections, List<Indicator> indicators) {
  public FormContent {
    sections = numbered(sections, FormContent::at);
    indicators = numbered(indicators, FormContent::at);
  }

  private static <T> List<T> numbered(List<T> list, BiFunction<T, Integer, T> at) {
    return IntStream.range(0, list.size()).mapToObj(i -> at.apply(list.get(i), i + 1)).toList();
  }

  static FormContent of(FormVersion version) {
    return new FormContent(version.sections(), version.indicators());
  }

  /** In the place of the one with its ordinal; with 0, last of those under the same heading. */
  FormContent with(Indicator indicator) {
    List<Indicator> list = new ArrayList<>(indicators);
    if (indicator.ordinal() > 0) {
      list.set(indicator.ordinal() - 1, indicator);
    } else {
      int after = list.size();
      for (int i = 0; i < indicators.size(); i++) {
        after = indicators.get(i).heading().equals(indicator.heading()) ? i + 1 : after;
      }
      list.add(after, indicator);
    }
    return new FormContent(sections, list);
  }

  /** In the place of the one with its ordinal; with 0, at the end. */
  FormContent with(Section section) {
    List<Section> list = new ArrayList<>(sections);
    if (section.ordinal() > 0) {
      list.set(section.ordinal() - 1, section);
    } else {
      list.add(section);
    }
    return new FormContent(list, indicators);
  }

  FormContent withoutIndicator(int ordinal) {
    return new FormContent(sections, without(indicators, ordinal));
  }

  FormContent withoutSection(int ordinal) {
    return new FormContent(without(sections, ordinal), indicators);
  }

  /** One place up or down; at the edge nothing changes. */
  FormContent withIndicatorMoved(int ordinal, boolean up) {
    return new FormContent(sections, moved(indicators, ordinal, up));
  }

  FormContent withSectionMoved(int ordinal, boolean up) {
    return new FormContent(moved(sections, ordinal, up), indicators);
  }

  private static <T> List<T> without(List<T> list, int ordinal) {
    List<T> shorter = new ArrayList<>(list);
    shorter.remove(ordinal - 1);
    return shorter;
  }

  private static <T> List<T> moved(List<T> list, int ordinal, boolean up) {
    int to = up ? ordinal - 2 : ordinal;
    List<T> other = new ArrayList<>(list);
    if (to >= 0 && to < list.size()) {
      Collections.swap(other, ordinal - 1, to);
    }
    return other;
  }

  private static Section at(Section one, int ordinal) {
    return new Section(
        one.id(),
        ordinal,
        one.number(),
        one.title(),
        one.guidance(),
        one.mostCharacters(),
        one.required(),
        one.headingOnly(),
        one.feeds());
  }

  private static Indicator at(Indicator one, int ordinal) {
    return new Indicator(
        one.id(),
        ordinal,
        one.code(),
        one.heading(),
        one.name(),
        one.nameEn(),
        one.unitOfMeasure(),
        one.audience(),
        one.nature(),
        one.overTime(),
        one.overUnits(),
        one.formula(),
        one.filledBySystem(),
        one.decimals(),
        one.choices(),
        one.required(),
        one.source(),
        one.checks());
  }
}
