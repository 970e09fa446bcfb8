package vn.kheo.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.kheo.extract.ExtractedText;
import vn.kheo.extract.Extractor;
import vn.kheo.reader.Reader;
import vn.kheo.reader.Reading;

/**
 * Reading an extracted text, beside extracting it from Word; and its growth up to 1 MB. The Word
 * file is once the least that holds the text, once {@linkplain WordSample as Word writes it}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBench {
  private static final Reader READER = new Reader();
  private static final Extractor EXTRACTOR = new Extractor();

  @Param({"4500", "20000", "100000", "1000000"})
  public int length;

  private String text = "";
  private byte[] least = {};
  private byte[] word = {};

  /** What the compiler may not take away. */
  private Object result = "";

  @Setup
  public void write() {
    text = Dispatches.text(length);
    least = Dispatches.docx(text);
    word = WordSample.docx(text);
  }

  @Benchmark
  public Reading read() {
    return READER.read(text);
  }

  @Benchmark
  public ExtractedText extractLeast() {
    return EXTRACTOR.extract(least, "van-ban.docx");
  }

  @Benchmark
  public ExtractedText extractWord() {
    return EXTRACTOR.extract(word, "van-ban.docx");
  }

  /** The usual library's way, for comparison. */
  @Benchmark
  public String poi() {
    try (var document = new XWPFDocument(new ByteArrayInputStream(least));
        var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final List<String> COLUMNS = List.of("read", "extractLeast", "extractWord", "poi");

  /** Runs and prints two tables: processor time of works in turn, and the wall time of JMH. */
  static void report() {
    System.out.println("Processor time of one thread, works in turn:");
    head();
    for (int length : new int[] {4_500, 20_000, 100_000, 1_000_000}) {
      var bench = new ReadingBench();
      bench.length = length;
      bench.write();
      row(bench.text.length(), bench.inTurn());
    }
    System.out.println("Wall time (JMH):");
    head();
    wallTimes().forEach(ReadingBench::row);
  }

  private double[] inTurn() {
    return ProcessorTime.least(
        Math.max(2, 1_000_000 / length),
        () -> result = read(),
        () -> result = extractLeast(),
        () -> result = extractWord(),
        () -> result = poi());
  }

  private static Map<Integer, double[]> wallTimes() {
    var options =
        new OptionsBuilder()
            .include(ReadingBench.class.getName() + ".*")
            .forks(1)
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      var scores = new TreeMap<Integer, double[]>();
      for (var run : new Runner(options).run()) {
        int size = Integer.parseInt(run.getParams().getParam("length"));
        String name = run.getParams().getBenchmark();
        int column = COLUMNS.indexOf(name.substring(name.lastIndexOf('.') + 1));
        scores.computeIfAbsent(size, s -> new double[COLUMNS.size()])[column] =
            run.getPrimaryResult().getScore();
      }
      return scores;
    } catch (RunnerException e) {
      throw new IllegalStateException("the reading benchmark did not run", e);
    }
  }

  private static void head() {
    System.out.println(
        "| characters | read, µs | ns/char | least .docx, µs | read/least | Word's .docx, µs | read/Word's | POI, µs | read/POI |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  }

  private static void row(int size, double[] s) {
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,.0f | %.0f | %,.0f | %.2f | %,.0f | %.2f | %,.0f | %.2f |%n",
        size,
        s[0],
        s[0] * 1000 / size,
        s[1],
        s[0] / s[1],
        s[2],
        s[0] / s[2],
        s[3],
        s[0] / s[3]);
  }
}
