package vn.kheo.app.reporting.consolidation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kheo.app.reporting.consolidation.ConsolidationRefused;

/** Does a step with a consolidated report, or says in the person's words why not. */
@Component
class ConsolidationTrying {
  private static final int UNPROCESSABLE = 422;
  private static final Pattern AMOUNT =
      Pattern.compile("[−-]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d{1,6})?");

  private final MessageSource messages;

  ConsolidationTrying(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @return why it was refused; null where it was done
   */
  @Nullable String step(Runnable step, Locale locale, HttpServletResponse response) {
    try {
      step.run();
      return null;
    } catch (ConsolidationRefused refused) {
      response.setStatus(
          refused.key().endsWith(".changed") ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
      return say(locale, refused.key(), refused.arguments());
    }
  }

  String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage(
        key, Arrays.copyOf(arguments, arguments.length, Object[].class), locale);
  }

  /**
   * {@code 1.234,5} as Vietnamese writes it.
   *
   * @throws ConsolidationRefused for anything else, such as {@code 1,234.5}
   */
  static BigDecimal amount(String typed) {
    String bare = typed.replaceAll("[\\s\u00a0]", "");
    if (!AMOUNT.matcher(bare).matches()) {
      throw new ConsolidationRefused("noAmount", typed.strip());
    }
    return new BigDecimal(bare.replace(".", "").replace(',', '.').replace('−', '-'));
  }
}
