package vn.kheo.app.settings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.settings.BadParameter;
import vn.kheo.app.settings.ParameterEffect;
import vn.kheo.app.settings.ParameterState;
import vn.kheo.app.settings.Parameters;
import vn.kheo.app.settings.Settings;

/** Tham số: what is set, since when and on what basis; a change is a new value with its own day. */
@Controller
class ParameterPages {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final Parameters parameters;
  private final Settings settings;
  private final MessageSource messages;
  private final Clock clock;
  private final List<ParameterEffect> effects;

  ParameterPages(
      Parameters parameters,
      Settings settings,
      MessageSource messages,
      Clock clock,
      List<ParameterEffect> effects) {
    this.effects = effects;
    this.parameters = parameters;
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/settings")
  ModelAndView all(Locale locale) {
    List<ParameterView> views =
        parameters.all().stream().map(state -> view(state, locale)).toList();
    return new ModelAndView("settings/parameters", "parameters", views);
  }

  @GetMapping("/settings/{key}")
  ModelAndView one(@PathVariable String key, Locale locale) {
    ParameterView view = view(known(key), locale);
    Map<String, String> typed = new HashMap<>();
    typed.put("value", view.now() == null ? "" : view.now().raw());
    typed.put("from", settings.today().toString());
    return page(view, typed, "", null, HttpStatus.OK);
  }

  /** Shows first what would move, where anything is known to; saves what was seen. */
  @PostMapping("/settings/{key}")
  ModelAndView change(
      @PathVariable String key,
      @RequestParam Map<String, String> typed,
      Locale locale,
      RedirectAttributes flash) {
    String value = typed.getOrDefault("value", "");
    LocalDate from = day(typed.getOrDefault("from", ""));
    String basis = typed.getOrDefault("basis", "");
    try {
      ParameterEffect effect = effect(key);
      if (effect != null) {
        List<ParameterEffect.Line> moved =
            effect.of(parameters.proposed(key, value, from, basis, version(typed)));
        String seen = Integer.toHexString(Objects.hash(value, from, moved));
        if (!seen.equals(typed.get("seen"))) {
          return page(view(known(key), locale), typed, "", null, HttpStatus.OK)
              .addObject("moved", moved)
              .addObject("seen", seen);
        }
      }
      parameters.change(key, value, from, basis, version(typed));
    } catch (BadParameter bad) {
      return page(
          view(known(key), locale),
          typed,
          bad.field(),
          messages.getMessage(bad.key(), bad.arguments(), locale),
          bad.field().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }
    flash.addFlashAttribute("notice", messages.getMessage("settings.saved", null, locale));
    return new ModelAndView("redirect:/settings/" + key);
  }

  private @Nullable ParameterEffect effect(String key) {
    return effects.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
  }

  private ModelAndView page(
      ParameterView view,
      Map<String, String> typed,
      String field,
      @Nullable String problem,
      HttpStatusCode status) {
    return new ModelAndView(
        "settings/parameter",
        new ModelMap("view", view)
            .addAttribute("typed", typed)
            .addAttribute("field", field)
            .addAttribute("problem", problem)
            .addAttribute("previews", effect(view.parameter().key()) != null),
        status);
  }

  private ParameterState known(String key) {
    return parameters.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ParameterView view(ParameterState state, Locale locale) {
    LocalDate today = settings.today();
    String key = state.parameter().key();
    String words = "settings.parameter." + key;
    List<ParameterState.Value> coming = state.after(today);
    return new ParameterView(
        state.parameter(),
        Objects.requireNonNull(messages.getMessage(words, null, key, locale)),
        Objects.requireNonNull(messages.getMessage(words + ".hint", null, "", locale)),
        state.on(today).map(value -> line(key, value, today, locale)).orElse(null),
        coming.isEmpty() ? null : line(key, coming.getLast(), today, locale),
        state.values().stream().map(value -> line(key, value, today, locale)).toList(),
        state.version());
  }

  private ParameterView.Line line(
      String key, ParameterState.Value value, LocalDate today, Locale locale) {
    String standing =
        value.replacedAt() != null
            ? "corrected"
            : value.holdsOn(today)
                ? "now"
                : value.validFrom() != null && value.validFrom().isAfter(today) ? "next" : "past";
    return new ParameterView.Line(
        value(key, value.value(), locale),
        value.value(),
        validity(value, locale),
        value.legalBasis(),
        value.setAt() == null
            ? null
            : "%s · %s"
                .formatted(MOMENT.format(value.setAt().atZone(clock.getZone())), value.setBy()),
        standing);
  }

  private String value(String key, String value, Locale locale) {
    String otherwise =
        value.matches("true|false")
            ? messages.getMessage("settings.value." + value, null, locale)
            : value;
    return Objects.requireNonNull(
        messages.getMessage("settings.parameter." + key + ".is." + value, null, otherwise, locale));
  }

  private String validity(ParameterState.Value value, Locale locale) {
    String from = value.validFrom() == null ? null : WrittenDay.of(value.validFrom());
    String to = value.validTo() == null ? null : WrittenDay.of(value.validTo().minusDays(1));
    String code = from == null ? to == null ? "always" : "until" : to == null ? "since" : "between";
    return messages.getMessage("settings.validity." + code, new Object[] {from, to}, locale);
  }

  private static long version(Map<String, String> typed) {
    String version = typed.getOrDefault("version", "");
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
