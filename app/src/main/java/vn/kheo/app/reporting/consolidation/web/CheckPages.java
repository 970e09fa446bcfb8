package vn.kheo.app.reporting.consolidation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.kheo.app.paper.UnreadableTable;
import vn.kheo.app.reporting.consolidation.signed.FileCheck;
import vn.kheo.app.reporting.consolidation.signed.FileChecks;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.extract.UnreadableFile;

/** Tra cứu số liệu của một tệp đã rời cơ quan. */
@Controller
class CheckPages {
  private static final int UNPROCESSABLE = 422;

  private final FileChecks checks;
  private final Rounds rounds;
  private final ConsolidationTrying trying;

  CheckPages(FileChecks checks, Rounds rounds, ConsolidationTrying trying) {
    this.checks = checks;
    this.rounds = rounds;
    this.trying = trying;
  }

  @GetMapping("/check")
  String ask(Model model) {
    return show(null, "", null, model);
  }

  @PostMapping("/check")
  String check(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model,
      HttpServletResponse response)
      throws IOException {
    if (file == null || file.isEmpty()) {
      response.setStatus(UNPROCESSABLE);
      return show(null, "", trying.say(locale, "check.refused.none"), model);
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try {
      return show(
          checks.check(file.getBytes(), name, round -> rounds.standing(round).isPresent()),
          name,
          null,
          model);
    } catch (UnreadableFile | UnreadableTable unreadable) {
      response.setStatus(UNPROCESSABLE);
      return show(null, name, trying.say(locale, "check.refused.unreadable", name), model);
    }
  }

  private static String show(
      @Nullable FileCheck check, String name, @Nullable String refused, Model model) {
    model.addAttribute("check", check);
    model.addAttribute("name", name);
    model.addAttribute("refused", refused);
    return "reporting/consolidation/check";
  }
}
