package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.HEALTH_OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/** An inspection (TASK-12), from the plan to the unit's assignment and back to the finding. */
@BrowserTest
class InspectionBrowserTest {
  @Test
  void from_the_plan_to_the_remedy_on_the_unit_s_list(Stage stage) throws IOException {
    var walk = new InspectionWalk(stage);
    walk.plans("Sở Y tế");
    walk.officer().opens(walk.plan()).looksRight("inspection-to-decide");
    walk.leader().opens(walk.plan()).looksRight("inspection-decides");
    walk.decides("16/KH-VP");
    String visit = walk.visit("Sở Y tế");
    walk.notifies(visit, "41");
    keep(walk.officer().opens(visit).downloads("Tải Word"), "thong-bao-kiem-tra.docx");
    Visitor unit = stage.as(HEALTH_OFFICER).opens("/notices");
    unit.sees("Đơn vị được kiểm tra")
        .opens(visit)
        .sees("41/VP-KIEMTRA")
        .sees("24/11/2022")
        .follows("Nhiệm vụ gửi báo cáo")
        .sees("41/VP-KIEMTRA");
    walk.finds(visit).minutes(visit);
    walk.concludes(visit, "42");
    unit.opens("/inspections/findings")
        .sees("Xây dựng, ban hành kế hoạch thực hiện phong trào thi đua")
        .looksRight("inspection-board-of-the-unit")
        .opens(visit)
        .follows("Chưa tiếp nhận")
        .sees("Tồn tại 1, kiểm tra Sở Y tế")
        .looksRight("assignment-of-a-remedy")
        .follows("Tồn tại 1, kiểm tra Sở Y tế")
        .isAt(visit)
        .sees("Chưa phân công người phụ trách");
    for (String paper : new String[] {"papers/conclusion/paper.docx", "minutes.docx"}) {
      var answer = unit.page().request().get(unit.page().url().replaceAll("#.*", "") + "/" + paper);
      assertThat(answer.status()).isEqualTo(200);
      Path file = Files.createTempFile("kheo", ".docx");
      Files.write(file, answer.body());
      keep(file, paper.startsWith("papers") ? "ket-luan-kiem-tra.docx" : "bien-ban-kiem-tra.docx");
      Files.delete(file);
    }
  }

  private static void keep(Path file, String name) throws IOException {
    assertThat(Files.size(file)).isPositive();
    Path kept = Files.createDirectories(Path.of("target", "word")).resolve(name);
    Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
  }
}
