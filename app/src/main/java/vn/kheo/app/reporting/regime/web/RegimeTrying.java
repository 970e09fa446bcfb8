package vn.kheo.app.reporting.regime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.reporting.form.FormRefused;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.regime.RegimeRefused;

/** Does a step with a regime or a round, or says in the person's words why not. */
@Component
class RegimeTrying {
  private static final int UNPROCESSABLE = 422;

  private final MessageSource messages;
  private final FormWords words;

  RegimeTrying(MessageSource messages, FormWords words) {
    this.messages = messages;
    this.words = words;
  }

  /**
   * @return what was refused, a sentence each; empty where it was done
   */
  List<String> step(Runnable step, Locale locale, HttpServletResponse response) {
    try {
      step.run();
      return List.of();
    } catch (RegimeRefused refused) {
      response.setStatus(
          refused.reason().equals("changed") ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
      return List.of(say(locale, refused.key(), written(refused.arguments())));
    } catch (FormRefused refused) {
      response.setStatus(UNPROCESSABLE);
      return refused.problems().isEmpty()
          ? List.of(say(locale, refused.key(), written(refused.arguments())))
          : refused.problems().stream().map(one -> words.say(one, locale)).toList();
    }
  }

  String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static Object[] written(Object[] arguments) {
    return Arrays.stream(arguments)
        .map(one -> one instanceof LocalDate day ? WrittenDay.of(day) : one)
        .toArray();
  }
}
