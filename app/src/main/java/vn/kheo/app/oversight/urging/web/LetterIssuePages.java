package vn.kheo.app.oversight.urging.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.oversight.papers.web.TypedWording;
import vn.kheo.app.oversight.urging.Letter;
import vn.kheo.app.oversight.urging.LetterRefused;
import vn.kheo.app.oversight.urging.Letters;
import vn.kheo.app.oversight.web.Words;

/** Ban hành, thu hồi công văn đôn đốc. */
@Controller
class LetterIssuePages {
  private final Letters letters;
  private final LetterPages pages;
  private final Words words;

  LetterIssuePages(Letters letters, LetterPages pages, Words words) {
    this.letters = letters;
    this.pages = pages;
    this.words = words;
  }

  @PostMapping("/letters/{id:\\d+}/issue")
  String issue(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String series,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(required = false) @Nullable String despite,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    LocalDate day = TypedWording.day(date);
    try {
      Letter issued = letters.issue(id, version, number, series, day, despite != null);
      flash.addFlashAttribute(
          "notice", words.of(locale, "letters.issued", issued.wording().symbol()));
      return "redirect:/letters/" + id;
    } catch (LetterRefused refused) {
      boolean taken = refused.reason().equals("sameNumber");
      response.setStatus(taken ? 422 : HttpServletResponse.SC_CONFLICT);
      model.addAttribute("typedNumber", number);
      model.addAttribute("typedSeries", series);
      model.addAttribute("typedDate", day == null ? "" : day.toString());
      String problem = words.of(locale, refused.key(), refused.arguments());
      return pages.show(id, null, problem, taken, model);
    }
  }

  @PostMapping("/letters/{id:\\d+}/withdraw")
  String withdraw(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      letters.withdraw(id, version, reason);
    } catch (LetterRefused refused) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute("typedReason", reason);
      String problem = words.of(locale, refused.key(), refused.arguments());
      return pages.show(id, null, problem, false, model);
    }
    flash.addFlashAttribute("notice", words.of(locale, "letters.withdrawn"));
    return "redirect:/letters/" + id;
  }
}
