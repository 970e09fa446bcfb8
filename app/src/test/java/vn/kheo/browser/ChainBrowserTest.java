package vn.kheo.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain, from a file to a matrix that changes colour, as the people who walk it. */
@BrowserTest
class ChainBrowserTest {
  @TempDir Path folder;

  @Test
  void from_a_dispatch_to_its_matrix(Stage stage) throws IOException {
    new Walk(stage, "chain")
        .registers(dispatch())
        .reads("thực hiện Chỉ thị số 35-CT/TU")
        .setsWorkingDeadline("1.c", "2022-12-05", "Theo chương trình công tác năm 2022")
        .confirmsAndRehearses(7, 46, 187)
        .issues(46, 187);
  }

  /** The example dispatch with number and day filled in, so that it is a document of its own. */
  private Path dispatch() throws IOException {
    String text =
        Files.readString(Path.of("..", "examples", "cong-van-dan-van-kheo.txt"))
            .replace("Số:        /UBND-VXNV", "Số: 4711/UBND-VXNV")
            .replaceFirst("ngày\\s+tháng 11 năm 2022", "ngày 15 tháng 11 năm 2022");
    return Files.writeString(folder.resolve("4711-ubnd-vxnv.txt"), text, StandardCharsets.UTF_8);
  }
}
