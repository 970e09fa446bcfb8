package vn.kheo.app.reporting.regime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.reporting.regime.AdHocRequests;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.settings.Settings;

/** Yêu cầu báo cáo đột xuất: questions, units, a day. */
@Controller
class RequestPages {
  private static final int USUAL_WORKING_DAYS = 3;

  private final AdHocRequests requests;
  private final Regimes regimes;
  private final RegimeTrying trying;
  private final TypedUnits units;
  private final Organization organization;
  private final Settings settings;

  RequestPages(
      AdHocRequests requests,
      Regimes regimes,
      RegimeTrying trying,
      TypedUnits units,
      Organization organization,
      Settings settings) {
    this.requests = requests;
    this.regimes = regimes;
    this.trying = trying;
    this.units = units;
    this.organization = organization;
    this.settings = settings;
  }

  @GetMapping("/regimes/request")
  String blank(Model model) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    regimes.keepsFor().stream()
        .findFirst()
        .ifPresent(unit -> fields.set("through", unit.toString()));
    fields.set(
        "due",
        settings.calendar().plusWorkingDays(settings.today(), USUAL_WORKING_DAYS).toString());
    return show(new RegimeForm(fields), List.of(), model);
  }

  @PostMapping("/regimes/request")
  String send(
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    RegimeForm form = new RegimeForm(fields);
    boolean sending = form.value("step").equals("send");
    long[] round = new long[1];
    AdHocRequests.Preview[] preview = new AdHocRequests.Preview[1];
    List<String> refused =
        trying.step(
            () -> {
              AdHocRequests.Asked asked = asked(form);
              if (sending) {
                round[0] = requests.send(asked);
              } else {
                preview[0] = requests.preview(asked);
              }
            },
            locale,
            response);
    if (sending && refused.isEmpty()) {
      flash.addFlashAttribute("notice", trying.say(locale, "regimes.request.sent"));
      return "redirect:/rounds/" + round[0];
    }
    model.addAttribute("preview", preview[0]);
    return show(form, refused, model);
  }

  private AdHocRequests.Asked asked(RegimeForm form) {
    long through = form.through();
    return new AdHocRequests.Asked(
        form.value("name"),
        form.value("questions"),
        form.fields().getOrDefault("group", List.of()).stream().map(TypedUnits::number).toList(),
        units.units(form.value("units"), through),
        through,
        TypedUnits.day(form.value("due")),
        form.value("basis"),
        Set.copyOf(form.fields().getOrDefault("taken", List.of())));
  }

  private String show(RegimeForm form, List<String> refused, Model model) {
    LocalDate today = settings.today();
    model.addAttribute("form", form);
    model.addAttribute("refused", refused);
    model.addAttribute(
        "groups",
        organization.groups().stream()
            .map(group -> new GroupSize(group, organization.members(group.id(), today).size()))
            .toList());
    model.addAttribute(
        "keeps",
        List.copyOf(Objects.requireNonNull(organization.units(regimes.keepsFor())).values()));
    return "reporting/regimes/request";
  }
}
