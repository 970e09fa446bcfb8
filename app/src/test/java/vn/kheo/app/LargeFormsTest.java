package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What the server itself lets in, before any page sees it: asked of a real one. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "kheo.demonstration=false")
@ContextConfiguration(initializers = TestDatabase.class)
class LargeFormsTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort int port;

  @Test
  void two_million_letters_pasted_reach_the_page() throws Exception {
    String text = URLEncoder.encode("\u1ebf".repeat(2_000_000), StandardCharsets.UTF_8);

    assertThat(post("application/x-www-form-urlencoded", token -> "_csrf=" + token + "&to=" + text))
        .isEqualTo(401);
  }

  @Test
  void three_hundred_files_with_long_names_reach_the_page() throws Exception {
    String name = "\u1ebf".repeat(250);

    assertThat(
            post(
                "multipart/form-data; boundary=X",
                token -> {
                  var parts = new StringBuilder();
                  part(parts, "name=\"_csrf\"", token);
                  for (int i = 0; i < 300; i++) {
                    part(parts, "name=\"files\"; filename=\"" + name + i + ".docx\"", "x");
                  }
                  return parts.append("--X--\r\n").toString();
                }))
        .isEqualTo(401);
  }

  private static void part(StringBuilder parts, String named, String content) {
    parts.append("--X\r\nContent-Disposition: form-data; ").append(named);
    parts.append("\r\n\r\n").append(content).append("\r\n");
  }

  private interface Body {
    String with(String token);
  }

  /** Signs in with nothing: whoever gets an answer to that was let in by the server. */
  private int post(String type, Body body) throws Exception {
    URI signIn = URI.create("http://127.0.0.1:" + port + "/sign-in");
    try (var client = HttpClient.newHttpClient()) {
      var words = HttpResponse.BodyHandlers.ofString();
      var form = client.send(HttpRequest.newBuilder(signIn).build(), words);
      var token = TOKEN.matcher(form.body());
      assertThat(token.find()).isTrue();
      String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      var request =
          HttpRequest.newBuilder(signIn)
              .header("Cookie", cookie)
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString(body.with(token.group(1))))
              .build();
      return client.send(request, words).statusCode();
    }
  }
}
