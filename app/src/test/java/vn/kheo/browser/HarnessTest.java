package vn.kheo.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The inspection finds what it is there to find; a page of each fault, served by itself. */
class HarnessTest {
  private static final String GOOD =
      "<h1>Bàn làm việc</h1><p>Chưa có việc nào.</p><p><a href=\"/next\">Mở danh sách văn bản đến</a></p>";

  private static final Map<String, String> PAGES =
      Map.of(
          "/good", GOOD,
          "/next", GOOD + "<p>Trang sau</p>",
          "/wide", GOOD + "<pre>" + "rộng ".repeat(200) + "</pre>",
          "/picture", GOOD + "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=\">",
          "/unfilled", GOOD + "<p>Đã giao {0} nhiệm vụ</p>",
          "/script", GOOD + "<script>console.error('hỏng')</script>",
          "/policy", GOOD + "<p style=\"color: black\">Chữ</p>",
          "/missing", GOOD + "<script src=\"/nowhere.js\"></script>",
          "/unseen", GOOD + "<p><a href=\"/next\" class=\"bare\">Không thấy tiêu điểm</a></p>");

  private static HttpServer server;
  private static Stage stage;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String body = path.equals("/style.css") ? ".bare:focus{outline:none}" : page(path);
          byte[] bytes = body.getBytes(UTF_8);
          var headers = exchange.getResponseHeaders();
          headers.add(
              "Content-Type", path.endsWith(".css") ? "text/css" : "text/html;charset=UTF-8");
          if (path.equals("/policy")) {
            headers.add("Content-Security-Policy", "default-src 'self'; img-src 'self' data:");
          }
          boolean known = PAGES.containsKey(path) || path.endsWith(".css");
          exchange.sendResponseHeaders(known ? 200 : 404, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    stage = new Stage("http://127.0.0.1:" + server.getAddress().getPort(), (visitor, who) -> {});
  }

  private static String page(String path) {
    return """
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title>
        <link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">
        <meta name="viewport" content="width=device-width"></head><body><main>%s</main></body></html>
        """
        .formatted(PAGES.getOrDefault(path, "<h1>Không có trang này</h1>"));
  }

  @AfterAll
  static void stop() {
    stage.close();
    server.stop(0);
  }

  @Test
  void a_good_page_passes_and_leaves_its_pictures() {
    stage.nobody().opens("/good").sees("Chưa có việc nào").looksRight("harness");
    assertThat(Stage.SCREENSHOTS.resolve("harness-1280.png")).exists();
    assertThat(Stage.SCREENSHOTS.resolve("harness-360.png")).exists();
  }

  @Test
  void a_page_wider_than_a_telephone_is_refused() {
    refused("/wide", "wider than the window");
  }

  @Test
  void a_picture_without_words_is_refused() {
    refused("/picture", "image-alt");
  }

  @Test
  void a_message_without_its_arguments_is_refused() {
    refused("/unfilled", "{0}");
  }

  @Test
  void an_error_on_the_console_is_refused() {
    refused("/script", "hỏng");
  }

  @Test
  void a_style_against_the_content_policy_is_refused() {
    refused("/policy", "Content Security Policy");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    refused("/missing", "404");
  }

  @Test
  void an_answer_of_404_is_fine_where_it_is_meant() {
    stage.nobody().isAnswered(404, "/nothing").sees("Không có trang này");
  }

  @Test
  void the_keyboard_walks_by_links_and_refuses_a_focus_nobody_sees() {
    var nobody = stage.nobody().opens("/good");
    nobody.keyboard().takes("Mở danh sách");
    nobody.sees("Trang sau").isAt("/next").opens("/unseen");
    assertThatThrownBy(() -> nobody.keyboard().tabsTo("Không thấy"))
        .hasMessageContaining("the focus is marked");
  }

  private static void refused(String path, String because) {
    assertThatThrownBy(() -> stage.nobody().opens(path).looksRight("harness-refused"))
        .hasMessageContaining(because);
  }
}
