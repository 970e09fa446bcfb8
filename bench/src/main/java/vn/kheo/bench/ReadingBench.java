package vn.kheo.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
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

/** Reading an extracted text, beside extracting it from Word; and its growth up to 1 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBench {
  private static final Reader READER = new Reader();
  private static final Extractor EXTRACTOR = new Extractor();

  @Param({"4500", "20000", "100000", "1000000"})
  public int length;

  private String text = "";
  private byte[] word = {};

  @Setup
  public void write() {
    text = Dispatches.text(length);
    word = Dispatches.docx(text);
  }

  @Benchmark
  public Reading read() {
    return READER.read(text);
  }

  @Benchmark
  public ExtractedText extract() {
    return EXTRACTOR.extract(word, "van-ban.docx");
  }

  /** The usual library's way, for comparison. */
  @Benchmark
  public String poi() throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(word));
        var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  /** Runs and prints a table: size, read, extract, ratio, ns a character. */
  static void report() {
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
      var scores = new java.util.TreeMap<Integer, double[]>();
      for (var run : new Runner(options).run()) {
        int size = Integer.parseInt(run.getParams().getParam("length"));
        String name = run.getParams().getBenchmark();
        int column = name.endsWith(".read") ? 0 : name.endsWith(".extract") ? 1 : 2;
        scores.computeIfAbsent(size, s -> new double[3])[column] =
            run.getPrimaryResult().getScore();
      }
      System.out.println(
          "| characters | read, µs | extract .docx, µs | POI .docx, µs | read/extract | read/POI | read, ns/char |");
      System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
      scores.forEach(
          (size, s) ->
              System.out.printf(
                  Locale.ROOT,
                  "| %,d | %,.0f | %,.0f | %,.0f | %.2f | %.2f | %.1f |%n",
                  size,
                  s[0],
                  s[1],
                  s[2],
                  s[0] / s[1],
                  s[0] / s[2],
                  s[0] * 1000 / size));
    } catch (RunnerException e) {
      throw new IllegalStateException("the reading benchmark did not run", e);
    }
  }
}
