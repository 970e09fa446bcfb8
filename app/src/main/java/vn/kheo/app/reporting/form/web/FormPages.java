package vn.kheo.app.reporting.form.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.form.FormDifference;
import vn.kheo.app.reporting.form.FormDrafts;
import vn.kheo.app.reporting.form.FormFile;
import vn.kheo.app.reporting.form.FormRow;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.settings.Settings;

/** Biểu mẫu: their list, one version, how two differ, out to a file. */
@Controller
class FormPages {
  private final Forms forms;
  private final FormDrafts drafts;
  private final FormWords words;
  private final Organization organization;
  private final Settings settings;

  FormPages(
      Forms forms,
      FormDrafts drafts,
      FormWords words,
      Organization organization,
      Settings settings) {
    this.forms = forms;
    this.drafts = drafts;
    this.words = words;
    this.organization = organization;
    this.settings = settings;
  }

  @GetMapping("/forms")
  String list(Model model) {
    List<FormRow> rows = forms.all();
    model.addAttribute("rows", rows);
    model.addAttribute("owners", owners(rows));
    model.addAttribute("mayDraft", !drafts.draftsFor().isEmpty());
    return "reporting/forms/list";
  }

  private Map<Long, Unit> owners(List<FormRow> rows) {
    return organization.units(rows.stream().map(FormRow::ownerUnitId).distinct().toList());
  }

  @GetMapping("/forms/{id:\\d+}")
  String one(@PathVariable long id, Locale locale, Model model) {
    return show(seen(id), List.of(), Map.of(), locale, model);
  }

  /**
   * The page of a version.
   *
   * @param refused why a step was not done; empty for none
   * @param typed what was typed for that step
   */
  String show(
      FormVersion form,
      List<String> refused,
      Map<String, String> typed,
      Locale locale,
      Model model) {
    boolean draft = form.state() == FormVersion.State.DRAFT;
    model.addAttribute(
        "view",
        new FormView(
            form,
            organization.unit(form.ownerUnitId()).map(Unit::name).orElse(""),
            draft ? FormView.said(words, drafts.problems(form), locale) : List.of(),
            draft ? forms.askedElsewhere(form.id(), settings.today()) : List.of(),
            drafts.mayDraft(form),
            drafts.mayPublish(form),
            words,
            locale));
    model.addAttribute("versions", forms.versions(form.formId()));
    model.addAttribute("refused", refused);
    model.addAttribute("typed", typed);
    return "reporting/forms/form";
  }

  @GetMapping("/forms/{id:\\d+}/difference")
  String difference(
      @PathVariable long id, @RequestParam(required = false) @Nullable Long from, Model model) {
    FormVersion after = seen(id);
    List<FormRow> others =
        forms.versions(after.formId()).stream().filter(row -> row.versionId() != id).toList();
    FormVersion before =
        others.stream()
            .filter(row -> from == null ? row.number() < after.number() : row.versionId() == from)
            .findFirst()
            .map(row -> seen(row.versionId()))
            .orElse(null);
    model.addAttribute("after", after);
    model.addAttribute("before", before);
    model.addAttribute("others", others);
    model.addAttribute("lines", before == null ? List.of() : FormDifference.between(before, after));
    return "reporting/forms/difference";
  }

  @GetMapping("/forms/{id:\\d+}/export/{file}")
  ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String file) {
    FormVersion form = seen(id);
    String name = "%s-%d-".formatted(form.code(), form.number());
    return switch (file) {
      case "indicators.xlsx" ->
          answer(
              name + "chi-tieu.xlsx",
              Paper.EXCEL,
              Paper.workbook(form.code(), FormFile.INDICATORS, FormFile.indicators(form)));
      case "indicators.csv" ->
          answer(
              name + "chi-tieu.csv",
              Paper.CSV,
              Paper.csv(FormFile.INDICATORS, FormFile.indicators(form)));
      case "sections.xlsx" ->
          answer(
              name + "de-muc.xlsx",
              Paper.EXCEL,
              Paper.workbook(form.code(), FormFile.SECTIONS, FormFile.sections(form)));
      case "sections.csv" ->
          answer(
              name + "de-muc.csv",
              Paper.CSV,
              Paper.csv(FormFile.SECTIONS, FormFile.sections(form)));
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static ResponseEntity<byte[]> answer(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  FormVersion seen(long id) {
    return forms.seen(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
