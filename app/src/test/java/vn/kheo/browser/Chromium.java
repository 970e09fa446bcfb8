package vn.kheo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's Chromium, started once for all tests of this run. */
final class Chromium {
  /** {@code -Dkheo.browser=skip} leaves the browser tests out; nothing else does. */
  private static final String SWITCH = "kheo.browser";

  private static Browser running;

  private Chromium() {}

  /**
   * The browser, started when first asked for.
   *
   * @throws IllegalStateException where none is installed, with the line to type
   */
  static synchronized Browser running() {
    Assumptions.assumeFalse(
        "skip".equals(System.getProperty(SWITCH)), "left out by -D" + SWITCH + "=skip");
    if (running == null) {
      running = start();
    }
    return running;
  }

  private static Browser start() {
    Path program =
        installed()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        """
                        no Chromium found: looked at $CHROME_BIN, /usr/bin/chromium, /usr/bin/google-chrome.
                        Install it with
                          apt-get install -y --no-install-recommends chromium fonts-liberation2
                        or leave the browser tests out with -D%s=skip"""
                            .formatted(SWITCH)));
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(arguments()));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return browser;
  }

  private static java.util.Optional<Path> installed() {
    return Stream.of(
            System.getenv("CHROME_BIN"),
            "/usr/bin/chromium",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of("--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"));
    if ("root".equals(System.getProperty("user.name"))) {
      arguments.add("--no-sandbox"); // Chromium refuses to start as root with it
    }
    return arguments;
  }
}
