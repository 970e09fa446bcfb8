package vn.kheo.app.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.organization.BadEntry;
import vn.kheo.app.organization.ChangedMeanwhile;
import vn.kheo.app.organization.OrganizationDesk;
import vn.kheo.app.organization.UnitChange;
import vn.kheo.app.organization.UnitDetail;

/** Changing units, posts and aliases: for those who manage the organisation. */
@Controller
class ManagePages {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final OrganizationDesk desk;
  private final MessageSource messages;
  private final Clock clock;

  ManagePages(OrganizationDesk desk, MessageSource messages, Clock clock) {
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/organization/units/{id}/edit")
  ModelAndView edit(@PathVariable long id) {
    UnitDetail detail = detail(id);
    Map<String, String> values = new HashMap<>();
    values.put("name", detail.unit().name());
    values.put("shortName", detail.unit().shortName());
    values.put("validFrom", text(detail.unit().validFrom()));
    values.put("validTo", text(detail.unit().validTo()));
    values.put("source", detail.source());
    values.put("version", Integer.toString(detail.version()));
    return edit(detail, new Typed(values, null, null), HttpStatus.OK);
  }

  @PostMapping("/organization/units/{id}/edit")
  ModelAndView edit(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Locale locale,
      RedirectAttributes redirect) {
    try {
      desk.changeUnit(
          id,
          number(form, "version"),
          new UnitChange(
              form.getOrDefault("name", ""),
              form.getOrDefault("shortName", ""),
              day(form, "validFrom"),
              day(form, "validTo"),
              form.getOrDefault("source", "")));
    } catch (BadEntry e) {
      return edit(detail(id), typed(form, e, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (BadDay e) {
      return edit(detail(id), typed(form, e, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (ChangedMeanwhile e) {
      // What was typed stays; sending it again would now mean it.
      var kept = new HashMap<>(form);
      UnitDetail now = detail(id);
      kept.put("version", Integer.toString(now.version()));
      return edit(now, new Typed(kept, null, words(e, locale)), HttpStatus.CONFLICT);
    }
    redirect.addFlashAttribute("notice", say("organization.unit.saved", locale));
    return new ModelAndView("redirect:/organization/units/" + id);
  }

  @PostMapping("/organization/units/{id}/posts")
  ModelAndView addPost(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Locale locale,
      RedirectAttributes redirect) {
    try {
      desk.addPost(
          id,
          form.getOrDefault("person", ""),
          form.getOrDefault("title", ""),
          form.containsKey("leads"),
          form.getOrDefault("email", ""),
          day(form, "from"));
    } catch (BadEntry e) {
      return unit(id, typed(form, e, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (BadDay e) {
      return unit(id, typed(form, e, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    redirect.addFlashAttribute("notice", say("organization.post.added", locale));
    return new ModelAndView("redirect:/organization/units/" + id);
  }

  @PostMapping("/organization/units/{unit}/posts/{id}/end")
  ModelAndView endPost(
      @PathVariable long unit,
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Locale locale,
      RedirectAttributes redirect) {
    try {
      desk.endPost(id, number(form, "version"), day(form, "to"));
    } catch (BadEntry e) {
      return unit(unit, typed(form, e, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (BadDay e) {
      return unit(unit, typed(form, e, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (ChangedMeanwhile e) {
      return unit(unit, new Typed(form, null, words(e, locale)), HttpStatus.CONFLICT);
    }
    redirect.addFlashAttribute("notice", say("organization.post.ended", locale));
    return new ModelAndView("redirect:/organization/units/" + unit);
  }

  @GetMapping("/organization/aliases")
  ModelAndView aliases() {
    return new ModelAndView(
        "organization/aliases", Map.of("aliases", desk.aliases(LocalDate.now(clock))));
  }

  @PostMapping("/organization/aliases/{id}/forget")
  String forget(@PathVariable long id, Locale locale, RedirectAttributes redirect) {
    desk.forgetAlias(id);
    redirect.addFlashAttribute("notice", say("organization.alias.forgotten", locale));
    return "redirect:/organization/aliases";
  }

  private ModelAndView edit(UnitDetail detail, Typed typed, HttpStatusCode status) {
    return new ModelAndView(
        "organization/edit", new ModelMap("detail", detail).addAttribute("typed", typed), status);
  }

  private ModelAndView unit(long id, Typed typed, HttpStatusCode status) {
    return new ModelAndView(
        "organization/unit",
        new ModelMap("detail", detail(id))
            .addAttribute("on", LocalDate.now(clock))
            .addAttribute("mayManage", true)
            .addAttribute("typed", typed),
        status);
  }

  private UnitDetail detail(long id) {
    return desk.detail(id, LocalDate.now(clock)).orElseThrow(OrganizationPages::unknown);
  }

  private Typed typed(Map<String, String> form, BadEntry e, Locale locale) {
    return new Typed(
        form,
        e.field(),
        messages.getMessage("organization.bad." + e.problem(), e.arguments(), locale));
  }

  private Typed typed(Map<String, String> form, BadDay e, Locale locale) {
    return new Typed(
        form,
        e.field,
        messages.getMessage("organization.bad.date", new Object[] {e.found}, locale));
  }

  private String words(ChangedMeanwhile e, Locale locale) {
    return messages.getMessage(
        "organization.changed",
        new Object[] {
          e.who() == null ? "?" : e.who(),
          e.at() == null ? "?" : MOMENT.format(e.at().atZone(clock.getZone())),
          e.what()
        },
        locale);
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private static int number(Map<String, String> form, String field) {
    try {
      return Integer.parseInt(form.getOrDefault(field, ""));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static @Nullable LocalDate day(Map<String, String> form, String field) {
    String text = form.getOrDefault(field, "").strip();
    if (text.isEmpty()) {
      return null;
    }
    for (DateTimeFormatter format :
        List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/yyyy"))) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException e) {
        // The next format.
      }
    }
    throw new BadDay(field, text);
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static final class BadDay extends RuntimeException {
    private final String field;
    private final String found;

    BadDay(String field, String found) {
      this.field = field;
      this.found = found;
    }
  }
}
