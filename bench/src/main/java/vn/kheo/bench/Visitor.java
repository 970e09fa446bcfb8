package vn.kheo.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A browser without a screen: signs in once, then asks for pages over loopback. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client;
  private final String base;

  Visitor(int port, String username, String password) {
    base = "http://127.0.0.1:" + port;
    client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    String form =
        "_csrf=%s&username=%s&password=%s"
            .formatted(encode(token(get("/sign-in"))), encode(username), encode(password));
    var signIn =
        HttpRequest.newBuilder(URI.create(base + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = send(signIn);
    if (answer.statusCode() != 302
        || answer.headers().firstValue("Location").orElse("").contains("error")) {
      throw new IllegalStateException("sign-in gave " + answer.statusCode());
    }
  }

  /** The page's body; anything but 200 stops the measurement. */
  String get(String path) {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + path)).build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " gave " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String token(String page) {
    var found = TOKEN.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no token on the sign-in page");
    }
    return found.group(1);
  }

  private static String encode(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
