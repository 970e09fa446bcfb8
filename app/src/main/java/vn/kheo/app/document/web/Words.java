package vn.kheo.app.document.web;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words for a person in their language. */
record Words(MessageSource messages, Locale locale) {
  static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
