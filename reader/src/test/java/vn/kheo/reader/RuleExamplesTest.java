package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every line of {@code rules/*.txt} is a test: {@code + words → what is read}, {@code - words in
 * which nothing is}. To teach a rule something, write the line first.
 */
class RuleExamplesTest {
  private static final PartialDate REFERENCE_DAY = new PartialDate(2026, 5, 2);

  @TestFactory
  Stream<DynamicTest> deadlines() throws Exception {
    return examples("deadline.txt", RuleExamplesTest::deadline);
  }

  @TestFactory
  Stream<DynamicTest> rhythms() throws Exception {
    return examples("cadence.txt", RuleExamplesTest::cadence);
  }

  @TestFactory
  Stream<DynamicTest> parties() throws Exception {
    return examples("party.txt", RuleExamplesTest::parties);
  }

  @TestFactory
  Stream<DynamicTest> symbols() throws Exception {
    return examples("symbol.txt", RuleExamplesTest::symbols);
  }

  @TestFactory
  Stream<DynamicTest> receivers_of_reports() throws Exception {
    return examples("report.txt", RuleExamplesTest::report);
  }

  @TestFactory
  Stream<DynamicTest> stamps_of_secrecy() throws Exception {
    return examples("secrecy.txt", RuleExamplesTest::secrecy);
  }

  @TestFactory
  Stream<DynamicTest> labels() throws Exception {
    return examples("label.txt", RuleExamplesTest::label);
  }

  private static Stream<DynamicTest> examples(String file, UnaryOperator<String> rule)
      throws IOException, URISyntaxException {
    var url = Objects.requireNonNull(RuleExamplesTest.class.getResource("/rules/" + file), file);
    return Files.readAllLines(Path.of(url.toURI())).stream()
        .filter(line -> line.startsWith("+ ") || line.startsWith("- "))
        .map(
            line -> {
              int arrow = line.lastIndexOf(" → ");
              boolean found = line.startsWith("+");
              String words = line.substring(2, arrow < 0 ? line.length() : arrow);
              String expected = found ? line.substring(arrow + 3) : "";
              return DynamicTest.dynamicTest(
                  line, () -> assertThat(rule.apply(words)).isEqualTo(expected));
            });
  }

  private static String deadline(String text) {
    var page = Page.of(text);
    var rule = new DeadlineRule(page.words(), REFERENCE_DAY);
    var found = rule.all(0, page.words().count);
    if (found.isEmpty() && page.words().is(0, Term.TIME_LABEL)) {
      var cell = rule.cell(0, page.words().count);
      return cell == null ? "" : deadline(cell.deadline());
    }
    return found.stream().map(f -> deadline(f.deadline())).collect(Collectors.joining(" | "));
  }

  private static String deadline(Deadline deadline) {
    var within = deadline.within();
    if (within != null) {
      return within.days() + (within.workingDays() ? " working days" : " days");
    }
    var bound = deadline.bound();
    return deadline.periodStart() != null
        ? deadline.periodStart() + ".." + deadline.date()
        : deadline.date() + " " + (bound == null ? "" : bound.name().toLowerCase());
  }

  private static String cadence(String text) {
    var page = Page.of(text);
    var found = new CadenceRule(page.words()).read(0, page.words().count, false);
    if (found == null) {
      return "";
    }
    var cadence = found.cadence();
    var rhythm = cadence.rhythm().name().toLowerCase();
    return cadence.due() == null ? rhythm : rhythm + " " + cadence.due();
  }

  private static String parties(String text) {
    var words = Page.of(text).words();
    var subject = new SubjectRule(words).read(0, words.count);
    return subject == null || subject.manner() == SubjectRule.Manner.ALONE
        ? ""
        : subject.parties().names().stream()
            .map(name -> words.text(name.first(), name.last()))
            .collect(Collectors.joining(" | "));
  }

  private static String symbols(String text) {
    return new Symbols(Page.of(text))
        .all().stream().map(Symbols.Symbol::value).collect(Collectors.joining(" | "));
  }

  private static String report(String text) {
    var words = Page.of(text).words();
    var rule = new ReportRule(words);
    var to = rule.to(0, words.count);
    var via = rule.via(0, words.count);
    return (to == null ? "" : to.value()) + (via == null ? "" : " via " + via.value());
  }

  private static String secrecy(String text) {
    var found = new SecrecyRule(Page.of(text.replace(" / ", "\n"))).read();
    return found == null ? "" : found.value().label();
  }

  private static String label(String text) {
    var page = Page.of(text);
    var label = Labels.read(page.clean(), 0, page.clean().length - 1);
    return label == null ? "" : label.form() + " " + label.text();
  }
}
