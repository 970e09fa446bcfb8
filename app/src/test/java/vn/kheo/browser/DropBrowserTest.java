package vn.kheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.CLERK;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files dragged from outside the window onto the page of documents, as the system hands them in.
 */
@BrowserTest
class DropBrowserTest {
  private static final int UPLOAD_BYTES_A_SECOND = 1_500_000;

  @TempDir Path folder;

  @Test
  void several_files_dropped_at_once_are_each_answered_and_a_bad_one_stops_none(Stage stage)
      throws IOException {
    Path first = text("công văn số 4811.txt", 4811);
    Path empty = Files.write(folder.resolve("rỗng.txt"), new byte[0]);
    Path subfolder = Files.createDirectory(folder.resolve("thư mục"));
    Path picture = Files.write(folder.resolve("ảnh.png"), new byte[] {1, 2, 3});
    Path last = text("4812 & bản cuối.txt", 4812);
    Visitor clerk = stage.as(CLERK).opens("/documents");

    drag(clerk, ".drop", List.of("dragEnter", "dragOver"), first, empty, subfolder, picture, last);
    assertThat(clerk.page().locator(".drop.over")).hasCount(1);
    drag(clerk, ".drop", List.of("drop"), first, empty, subfolder, picture, last);

    clerk.sees("Đã xử lý 5 tệp.");
    assertThat(clerk.page().locator(".drop.over")).hasCount(0);
    Locator outcomes = clerk.page().locator("#outcomes .outcome");
    assertThat(outcomes)
        .containsText(
            new String[] {
              "công văn số 4811.txt", "rỗng.txt", "thư mục", "ảnh.png", "4812 & bản cuối.txt"
            });
    assertThat(outcomes.filter(with("Đã đăng ký"))).hasCount(2);
    assertThat(clerk.page().locator("#outcomes .error")).hasCount(3);
    assertThat(outcomes.nth(2)).containsText("Đây là một thư mục");
    assertThat(clerk.page().locator("#registered")).containsText("4811/UBND-VXNV");
    assertThat(clerk.page().locator("#registered")).containsText("4812/UBND-VXNV");
    clerk.looksRight("dropped");
  }

  @Test
  void a_file_that_falls_beside_the_frame_is_taken_and_the_page_stays(Stage stage)
      throws IOException {
    Visitor clerk = stage.as(CLERK).opens("/documents");
    drag(clerk, "h1", List.of("dragEnter", "dragOver", "drop"), text("4813.txt", 4813));
    clerk.sees("Đã xử lý 1 tệp.").sees("4813/UBND-VXNV").isAt("/documents");
  }

  @Test
  void a_large_file_shows_how_far_it_is(Stage stage) throws IOException {
    Visitor clerk = stage.as(CLERK).opens("/documents");
    Page page = clerk.page();
    CDPSession line = page.context().newCDPSession(page);
    line.send("Network.emulateNetworkConditions", slow(UPLOAD_BYTES_A_SECOND));
    page.evaluate(
        """
        () => {
          window.shown = [];
          new MutationObserver(() => shown.push(document.getElementById('upload-bar').value))
            .observe(document.getElementById('upload-bar'), { attributes: true });
        }
        """);
    drag(clerk, ".drop", List.of("dragEnter", "dragOver", "drop"), large("lớn.docx", 4814));
    assertThat(page.locator(".upload-progress label")).containsText("Đang gửi tệp 1/1: lớn.docx");
    clerk.sees("Đã xử lý 1 tệp.").sees("4814/UBND-VXNV");
    @SuppressWarnings("unchecked")
    List<Number> shown = (List<Number>) page.evaluate("() => shown");
    assertThat(shown).anySatisfy(value -> assertThat(value.doubleValue()).isBetween(1.0, 99.0));
    line.send("Network.emulateNetworkConditions", slow(-1));
  }

  /** The events that Chromium gets from the system while files are dragged over a place. */
  private static void drag(Visitor visitor, String onto, List<String> events, Path... files) {
    Page page = visitor.page();
    BoundingBox box = page.locator(onto).first().boundingBox();
    CDPSession system = page.context().newCDPSession(page);
    List<String> paths = Stream.of(files).map(file -> file.toAbsolutePath().toString()).toList();
    for (String event : events) {
      system.send(
          "Input.dispatchDragEvent",
          json(
              Map.of(
                  "type",
                  event,
                  "x",
                  box.x + 20,
                  "y",
                  box.y + 15,
                  "data",
                  Map.of("items", List.of(), "files", paths, "dragOperationsMask", 1))));
    }
    system.detach();
  }

  private static JsonObject slow(int upload) {
    return json(
        Map.of(
            "offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", upload));
  }

  private static JsonObject json(Map<String, ?> values) {
    return new Gson().toJsonTree(values).getAsJsonObject();
  }

  private Path text(String name, int number) throws IOException {
    return Files.writeString(folder.resolve(name), Dispatches.toHealthAlone(number));
  }

  /** A Word file with a picture of 2 MB in it. */
  private Path large(String name, int number) throws IOException {
    Path file = folder.resolve(name);
    var picture = new byte[2_000_000];
    new Random(number).nextBytes(picture);
    try (var word = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      Dispatches.toHealthAlone(number)
          .lines()
          .forEach(line -> word.createParagraph().createRun().setText(line));
      word.addPictureData(picture, Document.PICTURE_TYPE_PNG);
      word.write(out);
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
    return file;
  }

  private static Locator.FilterOptions with(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
