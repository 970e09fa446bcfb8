package vn.kheo.app.directive.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.StepRefused;

/** What the desk says when a step did not come about. */
@Component
class ReadingDeskTalk {
  private final MessageSource messages;

  ReadingDeskTalk(MessageSource messages) {
    this.messages = messages;
  }

  String t(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** Who was quicker and what they did, as far as it is known. */
  String say(ChangedMeanwhile changed, Locale locale) {
    if (changed.who() == null) {
      return t(locale, "reading.changed");
    }
    var action = changed.action();
    var step =
        action == null
            ? t(locale, "reading.changed.something")
            : messages.getMessage("journal.action." + action, null, action, locale);
    return t(locale, "reading.changed.by", changed.who(), String.valueOf(step));
  }

  String say(StepRefused refused, Locale locale) {
    return t(locale, refused.key(), refused.arguments());
  }
}
