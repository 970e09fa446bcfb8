package vn.kheo.app.reporting.consolidation.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.consolidation.Change;
import vn.kheo.app.reporting.consolidation.Consolidation;
import vn.kheo.app.reporting.consolidation.web.Said;

/**
 * Trường số liệu trong lời văn: {@code {A01}} is the total, {@code {A01:n}} how many of how many
 * units reported it, {@code {A01:trước}} last year's, {@code {A01:so}} the difference from it, such
 * as {@code tăng 12,5 %}.
 */
public final class Fields {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final Pattern FIELD =
      Pattern.compile("\\{([A-Z][A-Z0-9_]{0,19})(?::(n|trước|so))?}");
  private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("\\{[^{}\\n]{0,40}}?");
  private static final Pattern TYPED = Pattern.compile("(?<![\\p{L}\\d/.,{])\\d[\\d.,]*(?![\\d/])");

  private Fields() {}

  /**
   * A piece of a text.
   *
   * @param code null for plain words
   * @param what as written after the colon; null for the total itself
   */
  public record Piece(String text, @Nullable String code, @Nullable String what) {
    /** Its mark on a paper: {@code A01}, {@code A01:n}. */
    public String mark() {
      return what == null ? String.valueOf(code) : code + ":" + what;
    }
  }

  /** With every field filled in from what stands now. */
  public static List<Piece> filled(String words, Consolidation sheet) {
    List<Piece> pieces = new ArrayList<>();
    Matcher field = FIELD.matcher(words);
    int from = 0;
    while (field.find()) {
      if (field.start() > from) {
        pieces.add(new Piece(words.substring(from, field.start()), null, null));
      }
      String said =
          sheet.line(field.group(1)).map(line -> said(line, field.group(2))).orElse(field.group());
      pieces.add(new Piece(said, field.group(1), field.group(2)));
      from = field.end();
    }
    if (from < words.length()) {
      pieces.add(new Piece(words.substring(from), null, null));
    }
    return pieces;
  }

  private static String said(Consolidation.Line line, @Nullable String what) {
    return switch (what) {
      case null -> Said.amount(line.indicator(), line.amount(), VIETNAMESE);
      case "n" -> line.total().reported() + "/" + line.total().due();
      case "trước" -> Said.amount(line.indicator(), line.lastYear(), VIETNAMESE);
      default ->
          Change.of(line.amount(), line.lastYear(), line.indicator().unitOfMeasure())
              .map(Change::told)
              .orElse("–");
    };
  }

  /** What looks like a field and is none: braces left open, a code the form does not have. */
  static List<String> unknown(String words, Consolidation sheet) {
    List<String> unknown = new ArrayList<>();
    Matcher braces = LOOKS_LIKE_ONE.matcher(words);
    while (braces.find()) {
      Matcher field = FIELD.matcher(braces.group());
      if (!field.matches() || sheet.line(field.group(1)).isEmpty()) {
        unknown.add(braces.group());
      }
    }
    return unknown;
  }

  /** Numbers typed by hand, which no later correction will change. */
  static List<String> typed(String words) {
    List<String> typed = new ArrayList<>();
    Matcher number = TYPED.matcher(FIELD.matcher(words).replaceAll(" "));
    while (number.find()) {
      typed.add(number.group().replaceAll("[.,]+$", ""));
    }
    return typed;
  }
}
