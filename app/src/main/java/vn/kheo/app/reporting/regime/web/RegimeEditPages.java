package vn.kheo.app.reporting.regime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.form.FormRow;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.regime.Regime;
import vn.kheo.app.reporting.regime.RegimeFacts;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.settings.Settings;

/** Lập, sửa, chấm dứt chế độ báo cáo; mở kỳ by hand. Nothing is kept before it was looked at. */
@Controller
class RegimeEditPages {
  private static final int COMING = 4;

  private final Regimes regimes;
  private final Rounds rounds;
  private final RegimePages pages;
  private final RegimeTrying trying;
  private final TypedUnits units;
  private final Forms forms;
  private final Organization organization;
  private final Settings settings;

  RegimeEditPages(
      Regimes regimes,
      Rounds rounds,
      RegimePages pages,
      RegimeTrying trying,
      TypedUnits units,
      Forms forms,
      Organization organization,
      Settings settings) {
    this.regimes = regimes;
    this.rounds = rounds;
    this.pages = pages;
    this.trying = trying;
    this.units = units;
    this.forms = forms;
    this.organization = organization;
    this.settings = settings;
  }

  @GetMapping("/regimes/new")
  String blank(Locale locale, Model model) {
    List<Long> keeps = regimes.keepsFor();
    long through = keeps.isEmpty() ? 0 : keeps.getFirst();
    String receiver = units.above(through).map(Unit::name).orElseGet(() -> units.name(through));
    RegimeForm form =
        RegimeForm.blank(
            through, receiver, settings.today(), trying.say(locale, "regimes.method.usual"));
    return editing(null, form, List.of(), null, model);
  }

  @GetMapping("/regimes/{id:\\d+}/edit")
  String edit(@PathVariable long id, Model model) {
    Regime regime = pages.seen(id);
    return editing(regime, form(regime), List.of(), regime.facts(), model);
  }

  private RegimeForm form(Regime regime) {
    RegimeFacts facts = regime.facts();
    return RegimeForm.of(facts, units.name(facts.receiverUnitId()), units.lines(facts.unitIds()));
  }

  @PostMapping("/regimes")
  String create(
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return save(null, fields, locale, model, response, flash);
  }

  @PostMapping("/regimes/{id:\\d+}")
  String change(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return save(pages.seen(id), fields, locale, model, response, flash);
  }

  private String save(
      @Nullable Regime regime,
      MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    RegimeForm form = new RegimeForm(fields);
    boolean saving = form.value("step").equals("save");
    long[] id = {regime == null ? 0 : regime.id()};
    RegimeFacts[] facts = new RegimeFacts[1];
    List<String> refused =
        trying.step(
            () -> {
              facts[0] = form.facts(units);
              regimes.check(facts[0]);
              if (saving && regime == null) {
                id[0] = regimes.create(facts[0]);
              } else if (saving) {
                regimes.change(id[0], (int) TypedUnits.number(form.value("version")), facts[0]);
              }
            },
            locale,
            response);
    if (!saving || !refused.isEmpty()) {
      return editing(regime, form, refused, refused.isEmpty() ? facts[0] : null, model);
    }
    flash.addFlashAttribute(
        "notice", trying.say(locale, regime == null ? "regimes.setUp" : "regimes.changed"));
    return "redirect:/regimes/" + id[0];
  }

  private String editing(
      @Nullable Regime regime,
      RegimeForm form,
      List<String> refused,
      @Nullable RegimeFacts facts,
      Model model) {
    LocalDate today = settings.today();
    List<Long> keeps = regimes.keepsFor();
    long through = TypedUnits.number(form.value("through"));
    model.addAttribute("regime", regime);
    model.addAttribute("form", form);
    model.addAttribute("refused", refused);
    model.addAttribute("forms", forms());
    model.addAttribute(
        "groups",
        organization.groups().stream()
            .map(group -> new GroupSize(group, organization.members(group.id(), today).size()))
            .toList());
    model.addAttribute("keeps", List.copyOf(organization.units(keeps).values()));
    model.addAttribute("orders", keeps.contains(through) ? regimes.restsOn(through) : List.of());
    model.addAttribute("coming", facts == null ? null : regimes.coming(facts, COMING));
    model.addAttribute("reporters", facts == null ? 0 : regimes.reporters(facts).size());
    return "reporting/regimes/edit";
  }

  /** One line a form: the version that holds, or the last. */
  private List<FormRow> forms() {
    Map<Long, FormRow> byForm = new LinkedHashMap<>();
    for (FormRow row : forms.all()) {
      if (!row.isDraft() && !row.code().startsWith("DX-")) {
        byForm.putIfAbsent(row.formId(), row);
      }
    }
    return new ArrayList<>(byForm.values());
  }

  @PostMapping("/regimes/{id:\\d+}/rounds")
  String open(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String closing,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    pages.seen(id);
    LocalDate day = TypedUnits.day(closing);
    long[] round = new long[1];
    List<String> refused =
        trying.step(
            () -> round[0] = rounds.open(id, day == null ? LocalDate.EPOCH : day),
            locale,
            response);
    if (!refused.isEmpty()) {
      return pages.show(id, refused, "", model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "regimes.opened"));
    return "redirect:/rounds/" + round[0];
  }

  @PostMapping("/regimes/{id:\\d+}/end")
  String end(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    pages.seen(id);
    List<String> refused = trying.step(() -> regimes.end(id, version, reason), locale, response);
    if (!refused.isEmpty()) {
      return pages.show(id, refused, reason, model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "regimes.ended"));
    return "redirect:/regimes/" + id;
  }
}
