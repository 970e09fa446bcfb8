package vn.kheo.app.paper;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cách ghi theo Nghị định 30/2020/NĐ-CP, Appendix I: numbers, dates, lists of addressees. */
public final class DecreeForm {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private static final List<String> COLLECTIVES =
      List.of("VĂN PHÒNG ỦY BAN NHÂN DÂN ", "ỦY BAN NHÂN DÂN ", "HỘI ĐỒNG NHÂN DÂN ");

  private DecreeForm() {}

  /** {@code ngày 05 tháng 3 năm 2022}: days below 10 and months 1 and 2 get a leading 0. */
  public static String date(LocalDate day) {
    String month = day.getMonthValue() < 3 ? "%02d" : "%d";
    return ("ngày %02d tháng " + month + " năm %d")
        .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  /** {@code Ninh Thuận, ngày 05 tháng 3 năm 2022}; without a date the places stay open. */
  public static String placeAndDate(String place, @Nullable LocalDate day) {
    return place + ", " + (day == null ? "ngày      tháng      năm       " : date(day));
  }

  /** A number as it is printed: text, with a leading 0 where it is a single digit. */
  public static String number(String number) {
    String bare = number.strip();
    return bare.matches("\\d") ? "0" + bare : bare;
  }

  /** {@code 05/UBND-VXNV}; a number not given yet leaves room for it. */
  public static String symbol(@Nullable String number, String series) {
    return number == null || number.isBlank() ? "      /" + series : number(number) + "/" + series;
  }

  /** In capitals, as Vietnamese writes them; NFC. A template's field stays as it is. */
  public static String capitals(String text) {
    if (isField(text)) {
      return text;
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(VIETNAMESE);
  }

  /**
   * Name of an agency as a letterhead has it: capitals, a people's committee in two lines ({@code
   * ỦY BAN NHÂN DÂN\nTỈNH …}).
   */
  public static String issuer(String name) {
    String capitals = capitals(name.strip());
    return COLLECTIVES.stream()
        .filter(capitals::startsWith)
        .findFirst()
        .map(
            start ->
                start.stripTrailing() + "\n" + capitals.substring(start.length()).stripLeading())
        .orElse(capitals);
  }

  /** Kính gửi: one addressee on the line itself; several beneath it, one a line. */
  public static List<String> addressees(List<String> names) {
    if (names.size() == 1) {
      return List.of("Kính gửi: " + ended(names.getFirst(), "."));
    }
    var lines = new ArrayList<String>();
    lines.add("Kính gửi:");
    for (int i = 0; i < names.size(); i++) {
      lines.add("\t- " + ended(names.get(i), i == names.size() - 1 ? "." : ";"));
    }
    return lines;
  }

  /** Nơi nhận, one a line: {@code - …;}, the last with a full stop. */
  public static List<String> recipients(List<String> names) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      lines.add("- " + ended(names.get(i), i == names.size() - 1 ? "." : ";"));
    }
    return lines;
  }

  /** The end of the text: {@code ./.} in place of its full stop. */
  public static String closed(String lastParagraph) {
    String bare = lastParagraph.stripTrailing();
    return bare.endsWith("./.") ? bare : ended(bare, "./.");
  }

  private static String ended(String text, String end) {
    return isField(text) ? text : text.strip().replaceAll("[.;,]+$", "") + end;
  }

  /** What a template's field stands for brings its own end. */
  private static boolean isField(String text) {
    return text.strip().endsWith("}}");
  }
}
