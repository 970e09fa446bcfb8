package vn.kheo.app.oversight.papers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.papers.PaperKind;
import vn.kheo.app.oversight.papers.PaperTemplates;
import vn.kheo.app.oversight.papers.TemplateChanged;
import vn.kheo.app.oversight.papers.TemplateRefused;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Words;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.TemplateProblem;
import vn.kheo.app.paper.UnreadableTemplate;
import vn.kheo.app.paper.WordTemplate;

/** Mẫu văn bản: download, change, try, and go back. */
@Controller
class PaperPages {
  private final PaperTemplates templates;
  private final Organization organization;
  private final Words words;

  PaperPages(PaperTemplates templates, Organization organization, Words words) {
    this.templates = templates;
    this.organization = organization;
    this.words = words;
  }

  @GetMapping("/papers")
  String list(@RequestParam(required = false) @Nullable String unit, Model model) {
    Unit of = unit(unit);
    model.addAttribute("unit", of);
    model.addAttribute("units", units());
    model.addAttribute(
        "kinds",
        templates.kinds().stream()
            .map(
                kind ->
                    new KindView(
                        kind,
                        of,
                        List.of(),
                        templates.versions(kind, of.id()),
                        false,
                        "",
                        null,
                        List.of()))
            .toList());
    return "oversight/papers/list";
  }

  @GetMapping("/papers/{kind}")
  String one(
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String unit,
      Model model) {
    return show(kind(kind), unit(unit), "", null, List.of(), model);
  }

  @GetMapping("/papers/{kind}/template.docx")
  ResponseEntity<byte[]> template(
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String number,
      Locale locale) {
    PaperKind of = kind(kind);
    return Workbook.word(words.of(locale, of.key() + ".file"), bytes(of, unit(unit), number));
  }

  /** A version filled with invented data. */
  @GetMapping("/papers/{kind}/sample.docx")
  ResponseEntity<byte[]> sample(
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String number,
      Locale locale) {
    PaperKind of = kind(kind);
    byte[] filled = of.sample().into(WordTemplate.read(bytes(of, unit(unit), number)));
    return Workbook.word(words.of(locale, of.key() + ".sample"), filled);
  }

  private byte[] bytes(PaperKind kind, Unit unit, @Nullable String number) {
    Long asked = Asked.number(number);
    int version =
        asked == null
            ? templates.versions(kind, unit.id()).getFirst().number()
            : (int) Math.min(asked, Integer.MAX_VALUE);
    return templates.file(kind, unit.id(), version).orElseThrow(PaperPages::notFound);
  }

  @PostMapping("/papers/{kind}")
  String take(
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "0") int latest,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    PaperKind of = kind(kind);
    Unit at = unit(unit);
    try {
      if (file == null || file.isEmpty()) {
        throw new UnreadableTemplate(UnreadableTemplate.Reason.EMPTY);
      }
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      templates.take(of, at.id(), latest, name, file.getBytes(), note);
    } catch (UnreadableTemplate unreadable) {
      response.setStatus(422);
      String why = "papers.unreadable." + unreadable.reason().name().toLowerCase(Locale.ROOT);
      return show(of, at, note, words.of(locale, why), List.of(), model);
    } catch (TemplateRefused refused) {
      response.setStatus(422);
      return show(of, at, note, words.of(locale, "papers.refused"), refused.problems(), model);
    } catch (TemplateChanged changed) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return show(of, at, note, words.of(locale, "papers.changed"), List.of(), model);
    }
    flash.addFlashAttribute("notice", words.of(locale, "papers.taken"));
    return "redirect:/papers/" + kind + "?unit=" + at.id();
  }

  @PostMapping("/papers/{kind}/restore")
  String restore(
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "0") int latest,
      @RequestParam(defaultValue = "0") int number,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    PaperKind of = kind(kind);
    Unit at = unit(unit);
    try {
      templates.restore(of, at.id(), latest, number);
    } catch (TemplateChanged changed) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return show(of, at, "", words.of(locale, "papers.changed"), List.of(), model);
    }
    flash.addFlashAttribute("notice", words.of(locale, "papers.restored"));
    return "redirect:/papers/" + kind + "?unit=" + at.id();
  }

  private String show(
      PaperKind kind,
      Unit unit,
      String note,
      @Nullable String problem,
      List<TemplateProblem> problems,
      Model model) {
    model.addAttribute(
        "view",
        new KindView(
            kind,
            unit,
            units(),
            templates.versions(kind, unit.id()),
            templates.mayChange(unit.id()),
            note,
            problem,
            problems));
    return "oversight/papers/kind";
  }

  private PaperKind kind(String code) {
    return templates.kind(code).orElseThrow(PaperPages::notFound);
  }

  /** The unit asked for, else the first whose templates the person may see. */
  private Unit unit(@Nullable String asked) {
    Long id = Asked.number(asked);
    if (id == null) {
      id = templates.units().stream().findFirst().orElseThrow(PaperPages::notFound);
    }
    if (!templates.maySee(id)) {
      throw notFound();
    }
    return organization.unit(id).orElseThrow(PaperPages::notFound);
  }

  private List<Unit> units() {
    List<Long> ids = templates.units();
    Map<Long, Unit> units = organization.units(ids);
    return ids.stream().map(units::get).filter(Objects::nonNull).toList();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
