package vn.kheo.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
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
        int column = run.getParams().getBenchmark().endsWith(".read") ? 0 : 1;
        scores.computeIfAbsent(size, s -> new double[2])[column] =
            run.getPrimaryResult().getScore();
      }
      System.out.println(
          "| characters | read, µs | extract .docx, µs | read/extract | read, ns/char |");
      System.out.println("| ---: | ---: | ---: | ---: | ---: |");
      scores.forEach(
          (size, s) ->
              System.out.printf(
                  Locale.ROOT,
                  "| %,d | %,.0f | %,.0f | %.2f | %.1f |%n",
                  size,
                  s[0],
                  s[1],
                  s[0] / s[1],
                  s[0] * 1000 / size));
    } catch (RunnerException e) {
      throw new IllegalStateException("the reading benchmark did not run", e);
    }
  }
}
