package vn.kheo.app.reporting.consolidation.signed;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.paper.UnreadableTable;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.extract.UnreadableFile;

/** {@code kheo check FILE}: says in words what {@link FileChecks} finds. */
public final class CheckCommand {
  private static final int MOST_UNITS = 200;

  private CheckCommand() {}

  /**
   * @return 0 where every figure is as it was signed and adds up, 1 where one is not, 2 where
   *     nothing can be said of the file
   */
  public static int run(DataSource database, Path file, PrintStream out) {
    FileCheck check;
    try {
      Path name = file.getFileName();
      check =
          FileChecks.on(database)
              .check(Files.readAllBytes(file), name == null ? "" : name.toString(), round -> true);
    } catch (IOException | UnreadableFile | UnreadableTable unreadable) {
      out.println("Không đọc được tệp %s / the file cannot be read".formatted(file));
      return 2;
    }
    FileCheck.Signed signed = check.signed();
    if (signed == null) {
      out.println(
          check.verdict() == FileCheck.Verdict.NO_CODE
              ? "Tệp không có mã tra cứu của Khéo. / The file carries no lookup code."
              : "Mã %s không phải của bản nào đã ký ở đây, hoặc bị chép sai. / No report signed here has this code."
                  .formatted(check.code()));
      return 2;
    }
    out.printf("%s – %s%n", check.code(), signed.about());
    out.printf(
        "Số %s, ngày %s, người ký: %s; %s; %d/%d đơn vị%n",
        signed.symbol(),
        WrittenDay.of(signed.signedOn()),
        signed.signer(),
        signed.round(),
        signed.sent(),
        signed.due());
    out.println(
        signed.untouched()
            ? "Bản lưu nguyên vẹn như lúc ký. / What is kept is what was signed."
            : "BẢN LƯU KHÔNG CÒN NGUYÊN VẸN. / WHAT IS KEPT WAS CHANGED.");
    check.figures().forEach(figure -> tell(figure, out));
    check.units().forEach(unit -> tell(unit, out));
    out.printf(
        "%n%d số, %d số khác bản đã ký. / %1$d figures, %2$d unlike what was signed.%n",
        check.all(), check.wrong());
    if (check.all() == 0) {
      out.println("Tệp có mã nhưng không còn số nào kèm mã. / No figure in the file has a code.");
      return 2;
    }
    return check.allAgree() && check.notAddingUp() == 0 && signed.untouched() ? 0 : 1;
  }

  private static void tell(FileCheck.OfUnit unit, PrintStream out) {
    out.printf(
        "%n[%s] %s%n",
        unit.code(), unit.unitName().isEmpty() ? "không có trong bản đã ký" : unit.unitName());
    out.printf(
        "  %d số, %s%n",
        unit.figures(), unit.wrong().isEmpty() ? "khớp" : unit.wrong().size() + " số KHÁC");
    unit.wrong()
        .forEach(
            one ->
                out.printf(
                    "    %s: tệp ghi %s; bản đã ký %s%n",
                    one.code(),
                    one.inFile().isBlank() ? "–" : one.inFile(),
                    one.signed() == null || one.signed().isBlank() ? "–" : one.signed()));
  }

  private static void tell(FileCheck.Figure figure, PrintStream out) {
    String what = figure.what() == null ? "" : ":" + figure.what();
    out.printf("%n[%s%s] %s%n", figure.code(), what, figure.name());
    if (figure.signed() == null) {
      out.printf("  tệp ghi %s; bản đã ký không có số này%n", figure.inFile());
      return;
    }
    out.printf(
        "  tệp ghi %s; bản đã ký %s: %s%n",
        figure.inFile().isBlank() ? "–" : figure.inFile(),
        figure.signed(),
        figure.agrees() ? "khớp" : "KHÁC");
    if (figure.reason() != null) {
      out.printf("  điều chỉnh bằng tay: %s%n", figure.reason());
    }
    Boolean addsUp = figure.addsUp();
    if (addsUp != null) {
      out.printf(
          "  %s%s%n",
          figure.parts().isEmpty() ? "" : figure.reporting() + " đơn vị, ",
          addsUp ? "cộng đúng" : "CỘNG KHÔNG ĐÚNG với số lưu");
    }
    figure.parts().stream()
        .filter(part -> part.amount() != null)
        .limit(MOST_UNITS)
        .forEach(
            part ->
                out.printf(
                    "    %s: %s (bản %d%s%s)%n",
                    part.unitName(),
                    number(part.amount()),
                    part.edition(),
                    part.sentBy().isEmpty() ? "" : "; gửi: " + part.sentBy(),
                    part.acceptedBy().isEmpty() ? "" : "; chấp nhận: " + part.acceptedBy()));
    figure
        .since()
        .forEach(
            one ->
                out.printf(
                    "  từ khi ký: %s %s → %s%s%n",
                    one.unitName(),
                    number(one.was()),
                    number(one.now()),
                    one.reason().isBlank() ? "" : " (" + one.reason() + ")"));
  }

  private static String number(@Nullable BigDecimal amount) {
    return amount == null ? "–" : FormWords.number(amount, Locale.of("vi"));
  }
}
