package vn.kheo.browser;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One running house and the people at it, each in a window of their own. {@code as("chuyên viên")}
 * signs in the first time and comes back to the same window afterwards.
 */
final class Stage implements AutoCloseable {
  /** Where pictures of pages are kept. */
  static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final String address;
  private final SignIn signIn;
  private final Map<String, Visitor> people = new LinkedHashMap<>();

  /** How somebody gets in; an own type, so that the harness can be tried without the house. */
  interface SignIn {
    void signIn(Visitor visitor, String who);
  }

  /**
   * @param address such as {@code http://127.0.0.1:8080}
   */
  Stage(String address, SignIn signIn) {
    this.address = address;
    this.signIn = signIn;
  }

  /** That person, signed in. */
  Visitor as(String who) {
    Visitor known = people.get(who);
    if (known != null) {
      return known;
    }
    Visitor visitor = window(who);
    signIn.signIn(visitor, who);
    return visitor;
  }

  /** Somebody who has not signed in. */
  Visitor nobody() {
    Visitor known = people.get("nobody");
    return known == null ? window("nobody") : known;
  }

  private Visitor window(String who) {
    var visitor = new Visitor(who, address);
    people.put(who, visitor);
    return visitor;
  }

  /** What everybody sees right now, kept for whoever looks into a failed test. */
  void keepPictures(String test) {
    people.values().forEach(person -> person.keepPicture("FAILED-" + test + "-" + person.who()));
  }

  @Override
  public void close() {
    people.values().forEach(Visitor::close);
    people.clear();
  }
}
