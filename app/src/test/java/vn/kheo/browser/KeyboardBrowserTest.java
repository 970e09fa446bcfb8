package vn.kheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.ADMINISTRATOR;
import static vn.kheo.browser.People.CLERK;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.OFFICER;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole chain without a mouse, in one window, from “/” on: no address is typed after the first.
 * Where the focus goes after a step is part of it.
 */
@BrowserTest
class KeyboardBrowserTest {
  private static final String TITLE = "Công văn: rà soát tủ thuốc cơ quan";
  private static final String FIRST = "1 Giao Sở Y tế rà soát tủ thuốc cấp cứu";
  private static final String SENTENCE = "Tủ thuốc gọn gàng giúp cán bộ yên tâm làm việc.";

  @TempDir Path folder;
  private Visitor person;

  @Test
  void from_a_text_to_the_journal_without_a_mouse(Stage stage) throws IOException {
    person = stage.nobody().opens("/");
    signsIn(CLERK);
    registers();
    signsInNext(OFFICER);
    worksAtTheReadingDesk();
    signsInNext(LEADER);
    issues();
    signsInNext(HEALTH_OFFICER);
    receives();
    signsInNext(HEALTH_LEADER);
    handsIn("Đã rà soát 46 tủ thuốc.");
    signsInNext(OFFICER);
    sendsBack();
    signsInNext(HEALTH_LEADER);
    handsIn("Đã rà soát 46 tủ thuốc, kèm danh mục.");
    signsInNext(OFFICER);
    accepts();
    signsInNext(LEADER);
    looksIntoTheMatrix();
    signsInNext(ADMINISTRATOR);
    readsTheJournal();
  }

  private void registers() throws IOException {
    Path file = Files.writeString(folder.resolve("ban-phim.txt"), Dispatches.toHealthAlone(4802));
    keys().skipsToMain().takes("Văn bản").tabsTo("Đăng ký văn bản").picks(file).presses("Đăng ký");
    keys().focusIsIn("#outcomes");
    person.sees("Đã xử lý 1 tệp");
    keys().tabsBackTo("Nhập văn bản bằng cách dán").hits("Enter");
    person.isAt("/documents/paste");
    keys().tabsTo("Nội dung văn bản").types(Dispatches.threeToHealth(4801)).takes("Đăng ký");
    person.sees("4801/UBND-VXNV");
  }

  private void worksAtTheReadingDesk() {
    keys().takes("Văn bản").takes(TITLE).takes("Đọc và soạn nhiệm vụ");
    person.isAt("/directives/\\d+/read");
    keys().hits("?").focusIsIn("dialog").hits("Escape");
    assertThat(person.page().locator("dialog")).isHidden();

    keys().hits("j", "a");
    person.sees("Đã xác nhận 1/3");
    keys().focusIsIn(card("1"));

    keys().hits("j", "e").focusIsIn(card("2") + " textarea").hits("Escape").focusIsIn(card("2"));
    keys().hits("e").focusIsIn(card("2") + " textarea");
    keys().tabsTo("Hạn cuối").typesDay("03032023");
    keys().tabsTo("Căn cứ").types("Chương trình công tác").presses("Lưu và xác nhận");
    person.sees("Đã xác nhận 2/3").sees("03/03/2023");
    keys().focusIsIn(card("2"));

    keys().hits("j", "s").focusIsIn(card("3") + " input");
    keys().types("tổ chức tập huấn").presses("Tách thành hai");
    person.sees("Đã xác nhận 2/4");
    keys().focusIsIn("[data-order]").hits("m");
    person.sees("Đã xác nhận 2/3");
    keys().focusIsIn("[data-order]").hits("x");
    person.sees("Đã xác nhận 2/2");
    keys().focusIsIn("[data-order]").hits("x");
    person.sees("Đã xác nhận 2/3");
    keys().focusIsIn("[data-order]").hits("z");
    person.sees("Đã xác nhận 2/2");
    keys().focusIsIn("[data-order]").hits("z");
    person.sees("Đã xác nhận 2/3");

    addsASentence();
    keys().focusIsIn("[data-order]").hits("x");
    person.sees("Đã xác nhận 2/3");
    keys().tabsBackTo("Xác nhận mọi nhiệm vụ chắc chắn").hits("Enter");
    person.sees("Đã xác nhận 3/3");
    keys().focusIsIn("[data-next]").hits("Enter");
    person.isAt("/directives/\\d+/rehearsal").sees("Sẵn sàng");
  }

  /** Words that no order was read from, chosen with arrows; Escape first, to see that it leaves. */
  private void addsASentence() {
    keys().hits("k", "t").focusIsIn("#dispatch").hits("Escape").focusIsIn("[data-order]");
    keys().hits("t").focusIsIn("#dispatch");
    for (int lines = 0; lines < 40 && !chosen().equals("Tủ"); lines++) {
      keys().hits("ArrowDown");
    }
    keys().hits("ArrowRight", "ArrowLeft", "Shift+End");
    assertThat(chosen()).isEqualTo(SENTENCE);
    person.looksRight("keyboard-words");
    keys().hits("Enter");
    person.sees("Đã xác nhận 2/4");
  }

  private void issues() {
    keys()
        .takes("Duyệt, ban hành nhiệm vụ")
        .takes("Ban hành nhiệm vụ")
        .takes("Ban hành 3 nhiệm vụ");
    person.sees("Đã ban hành 3 nhiệm vụ cho 1 đơn vị");
  }

  private void receives() {
    keys().takes("Tiếp nhận, phân công: " + FIRST);
    keys().tabsTo("Chuyên viên thực hiện").hits("ArrowDown").takes("Tiếp nhận nhiệm vụ");
    person.sees("Đã tiếp nhận nhiệm vụ");
    assertThat(person.page().locator("#in-charge-officer").inputValue()).isNotEmpty();
    assertThat(person.page().locator("#in-charge-leader").inputValue()).isNotEmpty();
  }

  private void handsIn(String words) throws IOException {
    Path file = Files.writeString(folder.resolve("danh-muc.txt"), "46 tủ thuốc");
    keys().takes("Thực hiện, báo cáo: " + FIRST).tabsTo("Kết quả thực hiện").types(words);
    keys().tabsTo("Tệp minh chứng").picks(file).takes("Nộp minh chứng");
    person.sees("Đã nộp minh chứng").sees(words);
  }

  private void sendsBack() {
    keys().takes("Duyệt kết quả: " + FIRST).tabsTo("Trả lại để hoàn thiện").hits("Enter");
    keys().tabsTo("Còn thiếu gì").types("Chưa có danh mục kèm theo.").takes("Trả lại");
    person.sees("Đã trả lại để hoàn thiện").sees("Chưa có danh mục kèm theo.");
  }

  private void accepts() {
    keys().takes("Duyệt kết quả: " + FIRST).takes("Công nhận");
    person.sees("Đã công nhận hoàn thành");
  }

  private void looksIntoTheMatrix() {
    keys().takes("Chỉ đạo").takes("Công văn 4801/UBND-VXNV").takes("Ma trận");
    keys().tabsTo("Hoàn thành đúng hạn").hits("ArrowRight").focusIsIn("td.unreceived");
    keys().hits("ArrowLeft", "Enter").focusIsIn("#glance");
    person.sees("Công nhận hoàn thành").sees("Mở trang nhiệm vụ");
    keys().hits("Escape").focusIsIn("td.on-time > a");
    person.doesNotSee("Mở trang nhiệm vụ");
    keys().hits("Enter").focusIsIn("#glance").takes("Mở trang nhiệm vụ");
    person.isAt("/assignments/\\d+");
  }

  private void readsTheJournal() {
    keys().takes("Nhật ký").tabsTo("Tìm trong đối tượng").types("tủ thuốc").takes("Lọc");
    person.sees("Công nhận hoàn thành").sees("Trả lại");
  }

  private void signsInNext(String who) {
    keys().signsOut();
    signsIn(who);
  }

  private void signsIn(String who) {
    person.isAt("/sign-in").keyboard().takes(People.name(person, who));
    person.isAt("/desk");
  }

  private Keyboard keys() {
    return person.keyboard();
  }

  private String chosen() {
    return (String) person.page().evaluate("() => getSelection().toString()");
  }

  /** Of the order that stands there in the document. */
  private String card(String ref) {
    Locator card = Walk.card(person.page(), ref);
    return "#" + card.first().getAttribute("id");
  }
}
