package vn.kheo.app.oversight.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lời: what leaves the house as a file rather than as a page, in the reader's language. */
@Component
public class Words {
  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  public String of(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
