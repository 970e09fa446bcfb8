package vn.kheo.app.oversight.reminding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Nhắc việc: the part of the assignment page, and the form for an order's own plan. */
@Controller
class ReminderPages {
  private final Reminders reminders;
  private final MessageSource messages;

  ReminderPages(Reminders reminders, MessageSource messages) {
    this.reminders = reminders;
    this.messages = messages;
  }

  @GetMapping("/assignments/{id:\\d+}/reminders")
  String ofAssignment(
      @PathVariable long id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      HttpServletResponse answer,
      Model model) {
    answer.setHeader("Vary", "HX-Request");
    model.addAttribute("view", reminders.ofAssignment(id).orElseThrow(ReminderPages::notFound));
    return part ? "oversight/reminders" : "oversight/remindersPage";
  }

  @GetMapping("/directives/{directive:\\d+}/orders/{order:\\d+}/reminders")
  String ofOrder(@PathVariable long directive, @PathVariable long order, Model model) {
    var of = found(directive, order);
    return form(of, of.typed(), Map.of(), model);
  }

  @PostMapping("/directives/{directive:\\d+}/orders/{order:\\d+}/reminders")
  String put(
      @PathVariable long directive,
      @PathVariable long order,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "") String every,
      @RequestParam(defaultValue = "") String leader,
      @RequestParam(defaultValue = "") String monitor,
      @RequestParam(defaultValue = "") String basis,
      @RequestParam int version,
      HttpServletResponse answer,
      Model model,
      Locale locale,
      RedirectAttributes told) {
    var of = found(directive, order);
    var typed = new PlanTyped(before, every, leader, monitor, basis, version);
    Map<String, String> faults = typed.faults();
    if (!faults.isEmpty()) {
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(of, typed, faults, model);
    }
    reminders.put(of, typed);
    told.addFlashAttribute("notice", messages.getMessage("reminders.plan.saved", null, locale));
    return "redirect:/directives/" + directive + "#o" + order;
  }

  @PostMapping("/directives/{directive:\\d+}/orders/{order:\\d+}/reminders/remove")
  String remove(
      @PathVariable long directive,
      @PathVariable long order,
      @RequestParam int version,
      Locale locale,
      RedirectAttributes told) {
    reminders.remove(found(directive, order), version);
    told.addFlashAttribute("notice", messages.getMessage("reminders.plan.removed", null, locale));
    return "redirect:/directives/" + directive + "#o" + order;
  }

  private String form(
      Reminders.OfOrder of, PlanTyped typed, Map<String, String> faults, Model model) {
    model.addAttribute("directive", of.directive());
    model.addAttribute("order", of.order());
    model.addAttribute("own", of.isOwn());
    model.addAttribute("typed", typed);
    model.addAttribute("faults", faults);
    return "oversight/reminderPlan";
  }

  private Reminders.OfOrder found(long directive, long order) {
    return reminders.ofOrder(directive, order).orElseThrow(ReminderPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
