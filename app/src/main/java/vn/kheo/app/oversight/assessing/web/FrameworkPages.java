package vn.kheo.app.oversight.assessing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import vn.kheo.app.oversight.assessing.Framework;
import vn.kheo.app.oversight.assessing.FrameworkFile;
import vn.kheo.app.oversight.assessing.Frameworks;
import vn.kheo.app.oversight.papers.web.TypedWording;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;

/** Bộ tiêu chí: their list, one of them, taken from a file and out again. */
@Controller
class FrameworkPages {
  private final Frameworks frameworks;
  private final Organization organization;
  private final Trying trying;

  FrameworkPages(Frameworks frameworks, Organization organization, Trying trying) {
    this.frameworks = frameworks;
    this.organization = organization;
    this.trying = trying;
  }

  @GetMapping("/assessments/frameworks")
  String list(Model model) {
    return listing(Map.of(), null, model);
  }

  private String listing(Map<String, String> typed, @Nullable String problem, Model model) {
    model.addAttribute("frameworks", frameworks.all());
    model.addAttribute(
        "units",
        frameworks.takesFor().stream().flatMap(id -> organization.unit(id).stream()).toList());
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    return "oversight/assessments/frameworks";
  }

  @PostMapping("/assessments/frameworks")
  String take(
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var head =
        new Frameworks.Head(
            fields.getOrDefault("code", ""),
            fields.getOrDefault("name", ""),
            fields.getOrDefault("basis", ""),
            TypedWording.day(fields.get("validFrom")),
            TypedWording.day(fields.get("validTo")));
    Long unit = Asked.number(fields.get("unit"));
    long[] made = new long[1];
    Optional<String> problem =
        trying.step(
            () -> made[0] = frameworks.take(unit == null ? 0 : unit, head, content(file)),
            locale,
            response);
    if (problem.isPresent()) {
      return listing(fields, problem.get(), model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "assessments.framework.taken"));
    return "redirect:/assessments/frameworks/" + made[0];
  }

  @GetMapping("/assessments/frameworks/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    model.addAttribute("framework", seen(id));
    return "oversight/assessments/framework";
  }

  @GetMapping("/assessments/frameworks/{id:\\d+}/framework.xlsx")
  ResponseEntity<byte[]> file(@PathVariable long id) {
    Framework framework = seen(id);
    return Workbook.answer(
        "%s-%d".formatted(framework.code(), framework.edition()),
        Paper.workbook(framework.code(), FrameworkFile.HEADER, FrameworkFile.lines(framework)));
  }

  private Framework seen(long id) {
    return frameworks
        .framework(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static byte[] content(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
