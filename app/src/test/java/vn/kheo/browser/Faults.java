package vn.kheo.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong behind a page: errors on the console (a violated content policy is one), scripts
 * that threw, requests that failed, answers that say no. Collected as it happens, asked for after
 * every step.
 */
final class Faults {
  private final List<String> found = new ArrayList<>();
  private int expected;

  void watch(Page page) {
    page.onConsoleMessage(
        message -> {
          // an answer of 4xx or 5xx is reported again by the console; onResponse knows whether it
          // was meant
          if (message.type().equals("error")
              && !message.text().startsWith("Failed to load resource")) {
            found.add("console: " + message.text());
          }
        });
    page.onDialog(
        dialog -> {
          // the house asks before what cannot be undone; it never just calls out
          if (dialog.type().equals("alert")) {
            found.add("alert: " + dialog.message());
          }
          dialog.accept();
        });
    page.onPageError(error -> found.add("script: " + error));
    page.onRequestFailed(
        request -> {
          // a click that leaves the page, or a download, ends what was under way
          if (!"net::ERR_ABORTED".equals(request.failure())) {
            found.add("request: " + request.url() + " " + request.failure());
          }
        });
    page.onResponse(this::answered);
  }

  private void answered(Response response) {
    if (response.status() >= 400 && response.status() != expected) {
      found.add(
          "answer: %d for %s %s"
              .formatted(response.status(), response.request().method(), response.request().url()));
    }
  }

  /** From now on this answer is what the test wants; 0 for none. */
  void expect(int status) {
    expected = status;
  }

  /** Everything since the last time it was asked. */
  List<String> taken() {
    var taken = List.copyOf(found);
    found.clear();
    return taken;
  }
}
