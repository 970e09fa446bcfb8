package vn.kheo.app.directive.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kheo.app.Page;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.StepRefused;

/** What the pages of directives and assignments say to people, beside what stands on them. */
@Component
class Talk {
  private final MessageSource messages;

  Talk(MessageSource messages) {
    this.messages = messages;
  }

  String t(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  String say(StepRefused refused, Locale locale) {
    return t(locale, refused.key(), refused.arguments());
  }

  /** Who was quicker, when and with what. */
  String say(ChangedMeanwhile changed, Locale locale) {
    var at = changed.at();
    var action = changed.action();
    if (changed.who() == null || at == null || action == null) {
      return t(locale, "directive.changed");
    }
    var time = at.atZone(Page.VIETNAM);
    var shown =
        "%02d:%02d %s"
            .formatted(time.getHour(), time.getMinute(), WrittenDay.of(time.toLocalDate()));
    return t(
        locale,
        "directive.changed.by",
        changed.who(),
        shown,
        t(locale, "journal.action." + action));
  }
}
