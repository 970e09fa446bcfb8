package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples beside the rules, {@code rules/*.txt}: a line {@code + words → meaning} must be read
 * so, a line {@code - words} must not be read as the rule's matter at all. An official can add to
 * them.
 */
class RuleExamplesTest {
  private static final String HEAD =
      """
      ỦY BAN NHÂN DÂN
      TỈNH AN HẢI
      %s
      An Hải, ngày 02 tháng 5 năm 2026

      Kính gửi: Các cơ quan liên quan.

      Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
      """;

  private record Example(boolean positive, String words, String meaning) {}

  @TestFactory
  Stream<DynamicTest> deadlines() {
    return examples(
        "deadline", words -> deadline(one("1. Sở Tài chính rà soát dự toán " + words + ".")));
  }

  @TestFactory
  Stream<DynamicTest> rhythms() {
    return examples(
        "cadence",
        words ->
            read("1. Sở Tài chính rà soát số liệu; báo cáo Ủy ban nhân dân tỉnh " + words + ".")
                .orders()
                .stream()
                .map(Order::cadence)
                .filter(c -> c != null)
                .map(c -> c.due() == null ? c.rhythm().name() : c.rhythm() + " " + c.due())
                .findFirst()
                .orElse(""));
  }

  @TestFactory
  Stream<DynamicTest> parties() {
    return examples("party", words -> names(one("1. " + words).assignees()));
  }

  @TestFactory
  Stream<DynamicTest> coordinators() {
    return examples("coordinator", words -> names(one("1. " + words).coordinators()));
  }

  @TestFactory
  Stream<DynamicTest> receivers_of_reports() {
    return examples(
        "report",
        words -> {
          var order = one("1. " + words);
          var to = order.reportTo() == null ? "" : order.reportTo().value();
          return order.reportVia() == null ? to : to + " via " + order.reportVia().value();
        });
  }

  @TestFactory
  Stream<DynamicTest> what_orders_and_what_does_not() {
    return examples("order", words -> read("1. " + words).orders().isEmpty() ? "" : "order");
  }

  @TestFactory
  Stream<DynamicTest> symbols() {
    return examples(
        "symbol",
        words -> {
          var symbol = new Reader().read(HEAD.formatted(words)).letterhead().symbol();
          return symbol == null ? "" : symbol.value();
        });
  }

  private static Stream<DynamicTest> examples(String rule, Function<String, String> reading) {
    return load(rule).stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    (example.positive ? "+ " : "- ") + example.words,
                    () -> check(example, reading.apply(example.words))));
  }

  private static void check(Example example, String found) {
    if (!example.positive) {
      assertThat(found).isEmpty();
    } else if (example.meaning.isEmpty()) {
      assertThat(found).isNotEmpty();
    } else {
      assertThat(found).isEqualTo(example.meaning);
    }
  }

  private static List<Example> load(String rule) {
    try (var in = RuleExamplesTest.class.getResourceAsStream("/rules/" + rule + ".txt")) {
      var examples = new ArrayList<Example>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("+ ") || line.startsWith("- ")) {
          var parts = line.substring(2).split(" → ", 2);
          examples.add(
              new Example(
                  line.startsWith("+"),
                  parts[0].strip(),
                  parts.length > 1 ? parts[1].strip() : ""));
        }
      }
      assertThat(examples).isNotEmpty();
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading read(String body) {
    return new Reader().read(HEAD.formatted("Số: 11/UBND-TH") + body);
  }

  private static Order one(String body) {
    var orders = read(body).orders();
    assertThat(orders).as(body).isNotEmpty();
    return orders.getFirst();
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(" | "));
  }

  private static String deadline(Order order) {
    var deadline = order.deadline();
    if (deadline == null) {
      return "";
    }
    var within = deadline.within();
    if (within != null) {
      return "within " + within.days() + (within.workingDays() ? " working days" : " days");
    }
    if (deadline.kind() == Deadline.Kind.EVENT) {
      return "event " + deadline.text();
    }
    return deadline.kind() == Deadline.Kind.START
        ? "from " + deadline.date()
        : deadline.date() + " " + String.valueOf(deadline.bound()).toLowerCase();
  }
}
