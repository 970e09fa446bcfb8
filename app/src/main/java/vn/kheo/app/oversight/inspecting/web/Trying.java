package vn.kheo.app.oversight.inspecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.NotReady;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.oversight.inspecting.InspectionRefused;
import vn.kheo.app.oversight.papers.PaperRefused;
import vn.kheo.app.oversight.web.Words;

/** Thử một bước: does it, or says in the person's words why not. */
@Component
class Trying {
  private static final int UNPROCESSABLE = 422;

  private final Words words;

  Trying(Words words) {
    this.words = words;
  }

  /**
   * @param form that the step was sent from, with its fields
   * @return empty where it was done; the answer's status is set otherwise
   */
  Optional<Typed> step(
      Runnable step,
      String form,
      Map<String, String> fields,
      Locale locale,
      HttpServletResponse response) {
    try {
      step.run();
      return Optional.empty();
    } catch (InspectionRefused refused) {
      return refused(
          refused.reason().equals("changed"),
          form,
          fields,
          words.of(locale, refused.key(), refused.arguments()),
          response);
    } catch (PaperRefused refused) {
      return refused(
          false, form, fields, words.of(locale, refused.key(), refused.arguments()), response);
    } catch (NotReady | StepRefused refused) {
      return refused(
          true, form, fields, words.of(locale, "inspections.refused.notGiven"), response);
    }
  }

  private static Optional<Typed> refused(
      boolean conflict,
      String form,
      Map<String, String> fields,
      String problem,
      HttpServletResponse response) {
    response.setStatus(conflict ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
    return Optional.of(new Typed(form, fields, problem));
  }

  String say(Locale locale, String key, Object... arguments) {
    return words.of(locale, key, arguments);
  }
}
