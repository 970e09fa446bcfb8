package vn.kheo.app.reporting.consolidation.signed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.consolidation.Change;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.formula.Expression;
import vn.kheo.app.reporting.formula.Figures;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.formula.Reference;

/**
 * Tra cứu một tệp đã rời cơ quan: figure by figure whether it says what was signed, from which
 * units and editions that came, who approved them, whether it still adds up, and what was corrected
 * since. Works without the application as well, as {@code kheo check}.
 */
@Component
public class FileChecks {
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final SignedStore store;
  private final JdbcClient jdbc;

  @Autowired
  FileChecks(SignedStore store, JdbcClient jdbc) {
    this.store = store;
    this.jdbc = jdbc;
  }

  /** Without the application, on its database. */
  public static FileChecks on(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    return new FileChecks(new SignedStore(jdbc), jdbc);
  }

  /**
   * @param name of the file, for its ending
   * @param maySee whether a round is one the person may see; what is not is as unknown
   * @throws vn.kheo.extract.UnreadableFile for what is no Word or PDF file
   * @throws vn.kheo.app.paper.UnreadableTable for a workbook that cannot be read
   */
  @Transactional(readOnly = true)
  public FileCheck check(byte[] content, String name, LongPredicate maySee) {
    FoundFigures found = FoundFigures.in(content, name);
    String code = found.code();
    if (code == null) {
      return FileCheck.without(FileCheck.Verdict.NO_CODE, null);
    }
    OptionalLong id = LookupCode.signedId(code);
    SignedStore.Top top =
        id.isEmpty()
            ? null
            : store.top(id.getAsLong()).filter(one -> maySee.test(one.roundId())).orElse(null);
    return top == null
        ? FileCheck.without(FileCheck.Verdict.UNKNOWN, code)
        : found(top, code, found);
  }

  private FileCheck found(SignedStore.Top top, String code, FoundFigures inFile) {
    Map<String, SignedReport.Figure> figures =
        store.figures(top.id()).stream()
            .collect(Collectors.toMap(SignedReport.Figure::code, one -> one));
    Map<String, BigDecimal> computed = new HashMap<>();
    figures
        .values()
        .forEach(
            one -> {
              BigDecimal amount = one.computed();
              if (amount != null) {
                computed.put(one.code(), amount);
              }
            });
    Map<Integer, CheckedIndicator> about = about(top.roundId());
    List<SignedStore.Moved> moved = store.moved(top.id());
    List<FileCheck.Figure> told = new ArrayList<>();
    Map<Integer, List<SignedStore.Part>> parts = new HashMap<>();
    for (FoundFigures.One one : inFile.figures()) {
      SignedReport.Figure figure = figures.get(one.code());
      CheckedIndicator indicator = figure == null ? null : about.get(figure.ordinal());
      if (figure == null || indicator == null) {
        told.add(
            new FileCheck.Figure(
                one.code(),
                one.what(),
                "",
                one.said(),
                null,
                false,
                null,
                null,
                List.of(),
                List.of()));
      } else {
        List<SignedStore.Part> units =
            parts.computeIfAbsent(figure.ordinal(), ordinal -> store.parts(top.id(), ordinal));
        Boolean addsUp =
            indicator.overUnits() == OverUnits.RECOMPUTE
                ? follows(figure, indicator, computed)
                : addsUp(figure, indicator, units);
        told.add(told(one, figure, indicator, addsUp, units, moved));
      }
    }
    return new FileCheck(
        FileCheck.Verdict.FOUND,
        code,
        signed(top),
        told,
        inFile.units().isEmpty()
            ? List.of()
            : UnitLines.check(inFile.units(), store.units(top.id()), about));
  }

  private FileCheck.Signed signed(SignedStore.Top top) {
    boolean untouched =
        java.security.MessageDigest.isEqual(
            top.sha256(),
            SignedHash.of(
                top.head(),
                top.due(),
                top.sent(),
                top.lastYear(),
                store.texts(top.id()),
                store.figures(top.id()),
                store.behind(top.id())));
    return new FileCheck.Signed(
        top.roundId(),
        top.number(),
        top.head().symbol(),
        top.head().signedOn(),
        top.head().signer() + ", " + top.head().post(),
        top.head().about(),
        jdbc.sql(
                """
                select trim(trailing ', ' from r.name || ', ' || d.label)
                  from reporting.round d
                  join reporting.regime r on r.id = d.regime_id
                 where d.id = :id
                """)
            .param("id", top.roundId())
            .query(String.class)
            .single(),
        top.sent(),
        top.due(),
        untouched);
  }

  private Map<Integer, CheckedIndicator> about(long roundId) {
    Map<Integer, CheckedIndicator> about = new HashMap<>();
    jdbc.sql(
            """
            select i.*
              from reporting.round d
              join reporting.indicator i on i.version_id = d.form_version_id
             where d.id = :id
            """)
        .param("id", roundId)
        .query(
            row -> {
              about.put(
                  row.getInt("ordinal"),
                  new CheckedIndicator(
                      row.getString("code"),
                      row.getString("name"),
                      row.getString("unit_of_measure"),
                      OverUnits.valueOf(row.getString("over_units")),
                      row.getInt("decimals"),
                      List.of((String[]) row.getArray("choices").getArray()),
                      row.getString("formula")));
            });
    return about;
  }

  private static FileCheck.Figure told(
      FoundFigures.One one,
      SignedReport.Figure figure,
      CheckedIndicator indicator,
      @Nullable Boolean addsUp,
      List<SignedStore.Part> units,
      List<SignedStore.Moved> moved) {
    String signed = signed(one, figure, indicator);
    boolean rate = indicator.overUnits() == OverUnits.RECOMPUTE;
    return new FileCheck.Figure(
        one.code(),
        one.what(),
        indicator.name(),
        one.said(),
        signed,
        same(one.said(), signed),
        addsUp,
        figure.reason(),
        rate
            ? List.of()
            : units.stream()
                .filter(unit -> unit.cell().mark() != Mark.NOT_APPLICABLE)
                .map(
                    unit ->
                        new FileCheck.Part(
                            unit.reportId(),
                            unit.unitName(),
                            unit.number(),
                            amount(unit.cell()),
                            Objects.requireNonNullElse(unit.sentBy(), ""),
                            Objects.requireNonNullElse(unit.decidedBy(), "")))
                .toList(),
        moved.stream().flatMap(each -> since(each, figure.ordinal()).stream()).toList());
  }

  private static @Nullable BigDecimal amount(Cell cell) {
    return cell.mark() == Mark.NOTHING ? BigDecimal.ZERO : cell.amount();
  }

  private static java.util.Optional<FileCheck.Since> since(SignedStore.Moved moved, int ordinal) {
    BigDecimal was = moved.was().isEmpty() ? null : amount(moved.was().get(ordinal - 1));
    BigDecimal now = moved.is().isEmpty() ? null : amount(moved.is().get(ordinal - 1));
    boolean same = was == null || now == null ? was == now : was.compareTo(now) == 0;
    return same
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new FileCheck.Since(
                moved.reportId(), moved.unitName(), moved.after(), was, now, moved.reason()));
  }

  /** As it is printed. */
  private static String signed(
      FoundFigures.One one, SignedReport.Figure figure, CheckedIndicator indicator) {
    String what = Objects.requireNonNullElse(one.what(), "");
    if (what.equals("n")) {
      return figure.reported() + "/" + figure.due();
    }
    if (what.equals("so")) {
      return Change.of(figure.amount(), figure.lastYear(), indicator.unitOfMeasure())
          .map(Change::told)
          .orElse("–");
    }
    if (!figure.choices().isEmpty()) {
      // In a document only the last level stands beside the code; in a workbook all of them do.
      List<String> said =
          new TreeMap<>(figure.choices())
              .entrySet().stream()
                  .map(
                      each ->
                          (each.getKey() <= indicator.choices().size()
                                  ? indicator.choices().get(each.getKey() - 1)
                                  : each.getKey().toString())
                              + ": "
                              + each.getValue())
                  .toList();
      return one.said().contains(":")
          ? String.join("; ", said)
          : said.getLast().replaceFirst(".*: ", "");
    }
    BigDecimal amount = what.equals("trước") ? figure.lastYear() : figure.amount();
    return amount == null ? "–" : FormWords.number(rounded(amount, indicator), VIETNAMESE);
  }

  private static BigDecimal rounded(BigDecimal amount, CheckedIndicator indicator) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.scale() > indicator.decimals()
        ? plain.setScale(indicator.decimals(), RoundingMode.HALF_UP).stripTrailingZeros()
        : plain;
  }

  /** Whether they are written alike, wherever a line ended and whatever sign stands for minus. */
  private static boolean same(String inFile, String signed) {
    return inFile.isBlank() ? signed.equals("–") : bare(inFile).equals(bare(signed));
  }

  private static String bare(String written) {
    return written.replaceAll("\\s+", "").replace('-', '−');
  }

  /**
   * Whether a rate still follows from the sums of its parts; null where it reads something that was
   * not signed with it, as the period before.
   */
  private static @Nullable Boolean follows(
      SignedReport.Figure figure, CheckedIndicator indicator, Map<String, BigDecimal> computed) {
    if (indicator.formula() == null) {
      return null;
    }
    Expression formula = Formulas.parse(indicator.formula());
    if (!formula.references().stream().allMatch(one -> one.kind() == Reference.Kind.VALUE)) {
      return null;
    }
    BigDecimal rate = formula.evaluate(Figures.of(computed)).orElse(null);
    BigDecimal kept = figure.computed();
    return rate == null || kept == null ? rate == kept : rate.compareTo(kept) == 0;
  }

  private static @Nullable Boolean addsUp(
      SignedReport.Figure figure, CheckedIndicator indicator, List<SignedStore.Part> units) {
    return switch (indicator.overUnits()) {
      case SUM -> {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (SignedStore.Part unit : units) {
          BigDecimal amount = amount(unit.cell());
          any |= amount != null;
          sum = amount == null ? sum : sum.add(amount);
        }
        BigDecimal computed = figure.computed();
        yield computed == null ? !any : computed.compareTo(sum) == 0;
      }
      case COUNT_TRUE -> {
        long yes =
            units.stream()
                .map(unit -> unit.cell().amount())
                .filter(amount -> amount != null && amount.signum() != 0)
                .count();
        BigDecimal computed = figure.computed();
        yield computed == null ? yes == 0 : computed.compareTo(BigDecimal.valueOf(yes)) == 0;
      }
      case DISTRIBUTION -> {
        Map<Integer, Integer> counted = new HashMap<>();
        for (SignedStore.Part unit : units) {
          BigDecimal choice = unit.cell().amount();
          if (choice != null) {
            counted.merge(choice.intValue(), 1, Integer::sum);
          }
        }
        yield counted.equals(figure.choices());
      }
      case RECOMPUTE, NONE -> null;
    };
  }
}
