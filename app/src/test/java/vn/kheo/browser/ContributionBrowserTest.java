package vn.kheo.browser;

import static vn.kheo.browser.People.DISTRICT_OFFICER;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.HEALTH_OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district that helps a department (TASK-1), from its desk to the department's answer. */
@BrowserTest
class ContributionBrowserTest {
  @TempDir Path folder;

  @Test
  void TASK_1_what_a_helper_adds_goes_into_the_leads_answer(Stage stage) throws IOException {
    String text =
        Dispatches.toHealthAlone(7701)
            .replace(
                "Giao Sở Y tế rà soát tủ thuốc",
                "Giao Sở Y tế chủ trì, phối hợp với Ủy ban nhân dân huyện Ninh Sơn rà soát tủ thuốc hộ nghèo");
    new Walk(stage, "")
        .registers(Files.writeString(folder.resolve("7701-ubnd-vxnv.txt"), text))
        .reads("7701/UBND-VXNV")
        .confirmsAndRehearses(1, 1, 1)
        .issues(1, 1);

    Visitor helper = stage.as(DISTRICT_OFFICER).opens("/desk");
    helper
        .sees("chủ trì: Sở Y tế")
        .looksRight("desk-helping")
        .follows("tủ thuốc hộ nghèo")
        .fills("Nội dung đóng góp", "Huyện đã rà soát 8 xã.")
        .presses("Gửi đóng góp")
        .sees("Đã gửi đóng góp cho đơn vị chủ trì.")
        .looksRight("assignment-helped");
    String path = helper.path();

    AssignmentPage.at(stage.as(HEALTH_OFFICER), path).receives();
    stage
        .as(HEALTH_LEADER)
        .opens(path)
        .looksRight("assignment-with-contributions")
        .ticks("Ủy ban nhân dân huyện Ninh Sơn")
        .presses("Nộp minh chứng")
        .sees("Huyện đã rà soát 8 xã.")
        .sees("đã đưa vào báo cáo")
        .looksRight("assignment-contribution-taken");
  }
}
