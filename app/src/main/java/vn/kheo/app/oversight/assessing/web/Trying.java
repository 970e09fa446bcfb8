package vn.kheo.app.oversight.assessing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kheo.app.oversight.assessing.AssessmentRefused;
import vn.kheo.app.oversight.web.Words;
import vn.kheo.app.paper.UnreadableTable;

/** Thử một bước: does it, or says in the person's words why not. */
@Component("assessmentTrying")
class Trying {
  private static final int UNPROCESSABLE = 422;

  private final Words words;

  Trying(Words words) {
    this.words = words;
  }

  /**
   * @return the sentence of what was refused; empty where it was done
   */
  Optional<String> step(Runnable step, Locale locale, HttpServletResponse response) {
    try {
      step.run();
      return Optional.empty();
    } catch (AssessmentRefused refused) {
      response.setStatus(
          refused.reason().equals("changed") ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
      return Optional.of(words.of(locale, refused.key(), refused.arguments()));
    } catch (UnreadableTable unreadable) {
      response.setStatus(UNPROCESSABLE);
      return Optional.of(words.of(locale, "assessments.refused.file"));
    }
  }

  String say(Locale locale, String key, Object... arguments) {
    return words.of(locale, key, arguments);
  }
}
