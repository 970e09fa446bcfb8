package vn.kheo.app.oversight.finding.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.oversight.finding.SavedFilters;
import vn.kheo.app.oversight.web.Words;

/** Lưu, bỏ bộ lọc: both lead back to the list. */
@Controller
class SavedFilterPages {
  private final SavedFilters saved;
  private final Words words;

  SavedFilterPages(SavedFilters saved, Words words) {
    this.saved = saved;
    this.words = words;
  }

  @PostMapping("/saved-filters")
  String save(
      @RequestParam String name,
      @RequestParam String address,
      RedirectAttributes said,
      Locale locale) {
    if (!SavedFilters.keeps(address)) {
      return "redirect:/";
    }
    if (name.isBlank() || name.strip().length() > SavedFilters.LONGEST_NAME) {
      said.addFlashAttribute(
          "error", words.of(locale, "search.saved.badName", SavedFilters.LONGEST_NAME));
    } else if (saved.save(name, address)) {
      said.addFlashAttribute("notice", words.of(locale, "search.saved.kept", name.strip()));
    } else {
      said.addFlashAttribute("error", words.of(locale, "search.saved.tooMany"));
    }
    return "redirect:" + address;
  }

  @PostMapping("/saved-filters/{id:\\d+}/forget")
  String forget(@PathVariable long id, @RequestParam String back) {
    saved.forget(id);
    return SavedFilters.keeps(back + "?x") ? "redirect:" + back : "redirect:/";
  }
}
