package vn.kheo.app.journal;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** {@code kheo journal verify}: says in words what {@link JournalVerification} finds. */
public final class JournalVerify {
  private static final int MOST_LINES = 50;

  private JournalVerify() {}

  public static int run(DataSource database, PrintStream out) {
    return run(database, null, out);
  }

  /**
   * @param exportedHead {@code position:hash} kept from an earlier run, or null
   * @return 0 where the journal is as it was written, 1 where it is not, 2 for an unreadable head
   */
  public static int run(DataSource database, @Nullable String exportedHead, PrintStream out) {
    Verdict verdict;
    try {
      verdict = new JournalVerification(database).verify(exportedHead);
    } catch (IllegalArgumentException unreadable) {
      out.println("Mốc đối chiếu không đúng dạng vị_trí:mã_băm. / " + unreadable.getMessage());
      return 2;
    } catch (IllegalStateException unreachable) {
      out.println(
          "Không đọc được sổ nhật ký trong cơ sở dữ liệu này: %s / the journal could not be read"
              .formatted(
                  unreachable.getCause() == null ? "" : unreachable.getCause().getMessage()));
      return 1;
    }
    out.println(summary(verdict));
    List<Verdict.Fault> faults = verdict.faults();
    faults.stream().limit(MOST_LINES).map(JournalVerify::sentence).forEach(out::println);
    if (faults.size() > MOST_LINES) {
      out.printf("… và %d chỗ sai nữa. / … and %1$d more.%n", faults.size() - MOST_LINES);
    }
    if (verdict.head() != null) {
      out.println("Mốc hiện tại / head: " + verdict.head());
    }
    return verdict.intact() ? 0 : 1;
  }

  private static String summary(Verdict verdict) {
    String tail =
        verdict.unsealed() == 0
            ? "không còn dòng nào chờ niêm phong / no unsealed tail"
            : "%d dòng chờ niêm phong, từ dòng %d / unsealed tail of %1$d from entry %2$d"
                .formatted(verdict.unsealed(), verdict.firstUnsealed());
    return verdict.intact()
        ? "Nhật ký nguyên vẹn: %d dòng đã niêm phong; %s. / The journal is intact."
            .formatted(verdict.sealed(), tail)
        : "NHẬT KÝ KHÔNG CÒN NGUYÊN VẸN: %d chỗ sai trong %d dòng đã niêm phong; %s. / THE JOURNAL WAS TAMPERED WITH."
            .formatted(verdict.faults().size(), verdict.sealed(), tail);
  }

  private static String sentence(Verdict.Fault fault) {
    return switch (fault) {
      case Verdict.Fault.Altered f ->
          "- dòng %d bị sửa nội dung / entry %1$d was altered".formatted(f.entryId());
      case Verdict.Fault.Missing f ->
          "- mất dòng %d (vị trí %d) / entry %1$d at position %2$d is missing"
              .formatted(f.entryId(), f.position());
      case Verdict.Fault.Gap f ->
          "- mất các vị trí %d–%d của chuỗi / positions %1$d–%2$d of the chain are missing"
              .formatted(f.first(), f.last());
      case Verdict.Fault.Reordered f ->
          "- vị trí %d: dòng %d đứng chỗ của dòng %d, thứ tự bị đổi / position %1$d: entry %2$d stands where %3$d was, reordered"
              .formatted(f.position(), f.entryId(), f.expectedEntryId());
      case Verdict.Fault.Broken f ->
          "- vị trí %d (dòng %d): nội dung cùng mã băm bị thay / position %1$d (entry %2$d): replaced together with its hash"
              .formatted(f.position(), f.entryId());
      case Verdict.Fault.Cut f ->
          "- phần đuôi bị cắt: mốc đã xuất ở vị trí %d, nhật ký chỉ còn đến %d / the tail was cut: exported head at %1$d, journal ends at %2$d"
              .formatted(f.exportedPosition(), f.lastPosition());
      case Verdict.Fault.Rewritten f ->
          "- vị trí %d không khớp mốc đã xuất: chuỗi bị viết lại / position %1$d differs from the exported head: the chain was rewritten"
              .formatted(f.exportedPosition());
    };
  }
}
