package vn.kheo.app.reporting.form.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.paper.UnreadableTable;
import vn.kheo.app.reporting.form.FormRefused;
import vn.kheo.app.reporting.form.FormWords;

/** Does a step of drafting, or says in the person's words why not. */
@Component
class FormTrying {
  private static final int UNPROCESSABLE = 422;

  private final MessageSource messages;
  private final FormWords words;

  FormTrying(MessageSource messages, FormWords words) {
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
    } catch (FormRefused refused) {
      response.setStatus(
          refused.reason().equals("changed") ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
      return refused.problems().isEmpty()
          ? List.of(say(locale, refused.key(), written(refused.arguments())))
          : FormView.said(words, refused.problems(), locale);
    } catch (UnreadableTable unreadable) {
      response.setStatus(UNPROCESSABLE);
      return List.of(say(locale, "forms.refused.file"));
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
