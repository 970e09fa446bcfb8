package vn.kheo.app.reporting.consolidation.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.form.Section;

/**
 * Lời và số có khớp không: a number that stands before an indicator's unit of measure, among words
 * of its name, is compared with the unit's own figure. Only what speaks of one indicator more than
 * of any other is judged; a wrong alarm would cost more than a missed one. A section that names no
 * indicators, such as the words of an ad hoc request, is read against all of them.
 */
final class Doubting {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final double ENOUGH = 0.6;
  private static final int LEAST_WORDS = 2;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d/.,-])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(,\\d+)?(?![\\d/]|[.,]\\d)");
  private static final Set<String> SMALL =
      Set.of(
          "va", "cac", "cua", "da", "duoc", "trong", "ky", "tai", "thoi", "diem", "la", "co", "cho",
          "do", "so", "luy", "ke", "theo", "ty", "le", "nam", "den", "the", "chot", "tong");

  private final List<Known> known;

  Doubting(Section section, List<Indicator> indicators) {
    known =
        indicators.stream()
            .filter(one -> section.feeds().isEmpty() || section.feeds().contains(one.code()))
            .filter(
                one ->
                    one.overUnits() != OverUnits.DISTRIBUTION && !one.unitOfMeasure().equals("0/1"))
            .map(Known::new)
            .toList();
  }

  private static final class Known {
    final Indicator indicator;
    final List<String> measure;
    final Set<String> name;

    Known(Indicator indicator) {
      this.indicator = indicator;
      this.measure = Folded.words(indicator.unitOfMeasure().split("[,/]")[0]);
      this.name = new HashSet<>(Folded.words(indicator.name().replaceAll("\\([^)]*\\)", "")));
      name.removeAll(SMALL);
    }
  }

  /**
   * @param cells of the unit, in the order of the form
   */
  List<Saying.Doubt> of(String sentence, List<Cell> cells) {
    List<Saying.Doubt> doubts = new ArrayList<>();
    Set<String> words = new HashSet<>(Folded.words(sentence));
    Matcher number = NUMBER.matcher(sentence);
    while (number.find()) {
      Known about = about(sentence.substring(number.end()), words);
      if (about != null) {
        BigDecimal said = value(number.group());
        Saying.Doubt doubt = doubt(about.indicator, said, number.group(), cells);
        if (doubt != null) {
          doubts.add(doubt);
        }
      }
    }
    return doubts;
  }

  /** The one indicator whose unit of measure follows and whose name the sentence speaks. */
  private @Nullable Known about(String after, Set<String> words) {
    List<String> following = Folded.words(after.startsWith("%") ? "%" : after);
    List<Known> named =
        known.stream()
            .filter(one -> starts(following, one, after))
            .filter(one -> spoken(one, words) >= ENOUGH)
            .filter(
                one ->
                    one.name.stream().filter(words::contains).count()
                        >= Math.min(LEAST_WORDS, one.name.size()))
            .sorted(Comparator.comparingDouble((Known one) -> -spoken(one, words)))
            .toList();
    boolean clear =
        named.size() == 1
            || named.size() > 1 && spoken(named.get(0), words) > spoken(named.get(1), words);
    return clear ? named.getFirst() : null;
  }

  private static boolean starts(List<String> following, Known one, String after) {
    if (one.indicator.unitOfMeasure().equals("%")) {
      return after.stripLeading().startsWith("%");
    }
    return following.size() >= one.measure.size()
        && following.subList(0, one.measure.size()).equals(one.measure);
  }

  private static double spoken(Known one, Set<String> words) {
    return one.name.isEmpty()
        ? 0
        : (double) one.name.stream().filter(words::contains).count() / one.name.size();
  }

  private static Saying.@Nullable Doubt doubt(
      Indicator indicator, BigDecimal said, String written, List<Cell> cells) {
    Cell cell = cells.get(indicator.ordinal() - 1);
    BigDecimal given = cell.mark() == Mark.NOTHING ? BigDecimal.ZERO : cell.amount();
    boolean agrees =
        given != null
            && (given.compareTo(said) == 0
                || given.setScale(Math.max(0, said.scale()), RoundingMode.HALF_UP).compareTo(said)
                    == 0);
    return agrees
        ? null
        : new Saying.Doubt(
            indicator.code(),
            indicator.name(),
            written,
            given == null ? "–" : FormWords.number(given, VIETNAMESE));
  }

  private static BigDecimal value(String written) {
    return new BigDecimal(written.replace(".", "").replace(',', '.'));
  }
}
