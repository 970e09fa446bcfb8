package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What the server itself lets in, before any page sees it: asked of a real one. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"kheo.demonstration=false", "kheo.home=" + LargeFormsTest.HOME})
@ContextConfiguration(initializers = TestDatabase.class)
class LargeFormsTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String FORM = "application/x-www-form-urlencoded";

  static final String HOME = "target/large-forms-home";

  @LocalServerPort int port;

  @Test
  void two_million_letters_pasted_reach_the_page() throws Exception {
    String text = URLEncoder.encode("\u1ebf".repeat(2_000_000), StandardCharsets.UTF_8);

    assertThat(signedIn(FORM, token -> "_csrf=" + token + "&text=" + text)).isEqualTo(422);
  }

  @Test
  void three_hundred_files_with_long_names_reach_the_page() throws Exception {
    String name = "\u1ebf".repeat(250);

    assertThat(
            signedIn(
                "multipart/form-data; boundary=X",
                token -> {
                  var parts = new StringBuilder();
                  part(parts, "name=\"_csrf\"", token);
                  for (int i = 0; i < 300; i++) {
                    part(parts, "name=\"files\"; filename=\"" + name + i + ".docx\"", "x");
                  }
                  return parts.append("--X--\r\n").toString();
                }))
        .isEqualTo(422);
  }

  @Test
  void whoever_is_not_signed_in_sends_little_and_more_is_refused_before_it_is_read()
      throws Exception {
    assertThat(begun("Content-Type: " + FORM + "\r\nContent-Length: 16384", "a".repeat(16384)))
        .startsWith("HTTP/1.1 403");
    // Not one byte of what was announced is sent, and the answer is there.
    assertThat(begun("Content-Type: " + FORM + "\r\nContent-Length: 24000000", ""))
        .startsWith("HTTP/1.1 413")
        .contains("Cần đăng nhập trước khi gửi nội dung lớn");
    assertThat(
            begun(
                "Content-Type: multipart/form-data; boundary=X\r\nContent-Length: 200000000",
                "--X\r\n"))
        .startsWith("HTTP/1.1 413");
    assertThat(begun("Content-Type: " + FORM + "\r\nTransfer-Encoding: chunked", ""))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void a_name_that_leads_here_from_elsewhere_is_not_answered() throws Exception {
    assertThat(said("GET /sign-in HTTP/1.1\r\nHost: evil.example:" + port + "\r\n\r\n"))
        .startsWith("HTTP/1.1 421")
        .contains("“evil.example” không phải là tên của Khéo")
        .doesNotContain("<");
    assertThat(said("GET /sign-in HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    for (String own : new String[] {"localhost", "LOCALHOST:" + port, "127.0.0.1", "[::1]"}) {
      assertThat(said("GET /sign-in HTTP/1.1\r\nHost: " + own + "\r\n\r\n"))
          .as(own)
          .startsWith("HTTP/1.1 200");
    }
  }

  private String begun(String headers, String body) throws Exception {
    return said("POST /sign-in HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n" + body);
  }

  /** The beginning of the answer to what is sent as it stands. */
  private String said(String request) throws Exception {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      var answer = new StringBuilder();
      byte[] piece = new byte[4096];
      int count;
      while (answer.indexOf("\r\n\r\n") < 0 && (count = in.read(piece)) >= 0) {
        answer.append(new String(piece, 0, count, StandardCharsets.UTF_8));
      }
      return answer.toString();
    }
  }

  private static void part(StringBuilder parts, String named, String content) {
    parts.append("--X\r\nContent-Disposition: form-data; ").append(named);
    parts.append("\r\n\r\n").append(content).append("\r\n");
  }

  private interface Body {
    String with(String token);
  }

  /** Asks for a new password with nothing right: whoever is told so was let in by the server. */
  private int signedIn(String type, Body body) throws Exception {
    try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      String[] account =
          Files.readAllLines(Path.of(HOME, FirstAdministrator.FILE)).getLast().split(" +");
      Body name =
          token -> "_csrf=%s&username=%s&password=%s".formatted(token, account[0], account[1]);
      assertThat(post(client, "/sign-in", FORM, name, "/sign-in")).isEqualTo(302);
      return post(client, "/account/password", type, body, "/account");
    }
  }

  private int post(HttpClient client, String to, String type, Body body, String from)
      throws Exception {
    URI house = URI.create("http://localhost:" + port);
    var words = HttpResponse.BodyHandlers.ofString();
    var form = client.send(HttpRequest.newBuilder(house.resolve(from)).build(), words);
    var token = TOKEN.matcher(form.body());
    assertThat(token.find()).as(form.body()).isTrue();
    var request =
        HttpRequest.newBuilder(house.resolve(to))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body.with(token.group(1))))
            .build();
    return client.send(request, words).statusCode();
  }
}
