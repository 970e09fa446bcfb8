package vn.kheo.app.oversight.urging.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.directive.DirectiveFilter;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.oversight.papers.web.TypedWording;
import vn.kheo.app.oversight.urging.Letter;
import vn.kheo.app.oversight.urging.LetterLine;
import vn.kheo.app.oversight.urging.LetterRefused;
import vn.kheo.app.oversight.urging.LetterWriting;
import vn.kheo.app.oversight.urging.Letters;
import vn.kheo.app.oversight.web.ListFilter;
import vn.kheo.app.oversight.web.Words;

/** Soạn công văn đôn đốc: choosing what to urge, looking it through, and the draft. */
@Controller
class LetterDraftPages {
  private static final int UNPROCESSABLE = 422;

  private final LetterWriting writing;
  private final Letters letters;
  private final LetterPages pages;
  private final Directives directives;
  private final Words words;

  LetterDraftPages(
      LetterWriting writing,
      Letters letters,
      LetterPages pages,
      Directives directives,
      Words words) {
    this.writing = writing;
    this.letters = letters;
    this.pages = pages;
    this.directives = directives;
    this.words = words;
  }

  @GetMapping("/letters/choose")
  String choose(
      @RequestParam(defaultValue = "overdue") String timeliness,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String directive,
      @RequestParam(name = "words", required = false) @Nullable String text,
      Model model) {
    return choosing(
        ListFilter.of(null, timeliness, unit, directive, text, null), null, null, model);
  }

  /** What else could go into a draft. */
  @GetMapping("/letters/{id:\\d+}/add")
  String choose(
      @PathVariable long id,
      @RequestParam(defaultValue = "overdue") String timeliness,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String directive,
      @RequestParam(name = "words", required = false) @Nullable String text,
      Model model) {
    ListFilter filter = ListFilter.of(null, timeliness, unit, directive, text, null);
    return choosing(filter, draft(id), null, model);
  }

  /**
   * @param letter the draft it is for; null for a new one
   */
  private String choosing(
      ListFilter filter, @Nullable Letter letter, @Nullable String problem, Model model) {
    model.addAttribute("filter", filter);
    model.addAttribute("letter", letter);
    model.addAttribute("candidates", candidates(filter, letter));
    model.addAttribute("directives", directives.list(DirectiveFilter.ALL, 1).lines());
    model.addAttribute("problem", problem);
    return "oversight/letters/choose";
  }

  /** What the filter leaves, without what the draft lists already. */
  private List<LetterWriting.Candidate> candidates(ListFilter filter, @Nullable Letter letter) {
    Set<Long> listed =
        letter == null
            ? Set.of()
            : letters.lines(letter).stream()
                .map(LetterLine::assignmentId)
                .collect(Collectors.toSet());
    return writing.candidates(filter.asked()).stream()
        .filter(one -> !listed.contains(one.line().assignmentId()))
        .toList();
  }

  private Letter draft(long id) {
    return letters
        .letter(id)
        .filter(letters::mayWrite)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private List<Long> chosen(
      @Nullable String all,
      @Nullable List<Long> ticked,
      ListFilter filter,
      @Nullable Letter letter) {
    return all != null
        ? candidates(filter, letter).stream().map(one -> one.line().assignmentId()).toList()
        : ticked == null ? List.of() : ticked;
  }

  /**
   * @param all whatever the filter leaves, instead of what was ticked
   */
  @PostMapping("/letters/{id:\\d+}/add")
  String add(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(name = "id", required = false) @Nullable List<Long> ticked,
      @RequestParam(required = false) @Nullable String all,
      @RequestParam(defaultValue = "overdue") String timeliness,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String directive,
      @RequestParam(name = "words", required = false) @Nullable String text,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    ListFilter filter = ListFilter.of(null, timeliness, unit, directive, text, null);
    Letter letter = draft(id);
    try {
      int added = writing.add(id, version, chosen(all, ticked, filter, letter));
      flash.addFlashAttribute("notice", words.of(locale, "letters.added", added));
      return "redirect:/letters/" + id;
    } catch (LetterRefused refused) {
      response.setStatus(UNPROCESSABLE);
      String problem = words.of(locale, refused.key(), refused.arguments());
      return choosing(filter, letter, problem, model);
    }
  }

  /**
   * @param joined chosen elsewhere, their numbers separated by commas
   * @param all whatever the filter leaves, instead of what was ticked
   */
  @PostMapping("/letters/preview")
  String preview(
      @RequestParam(name = "id", required = false) @Nullable List<Long> ticked,
      @RequestParam(name = "ids", required = false) @Nullable String joined,
      @RequestParam(required = false) @Nullable String all,
      @RequestParam(defaultValue = "overdue") String timeliness,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String directive,
      @RequestParam(name = "words", required = false) @Nullable String text,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    ListFilter filter = ListFilter.of(null, timeliness, unit, directive, text, null);
    List<Long> ids = chosen(all, joined != null ? numbers(joined) : ticked, filter, null);
    if (ids.isEmpty()) {
      response.setStatus(UNPROCESSABLE);
      return choosing(filter, null, words.of(locale, "letters.refused.nothingChosen"), model);
    }
    return previewing(ids, "", false, null, model);
  }

  private String previewing(
      List<Long> ids, String sender, boolean each, @Nullable String problem, Model model) {
    model.addAttribute("preview", writing.preview(ids));
    model.addAttribute("ids", ids.stream().map(Object::toString).collect(Collectors.joining(",")));
    model.addAttribute("sender", sender);
    model.addAttribute("each", each);
    model.addAttribute("problem", problem);
    return "oversight/letters/preview";
  }

  @PostMapping("/letters")
  String draft(
      @RequestParam(defaultValue = "") String ids,
      @RequestParam(defaultValue = "") String sender,
      @RequestParam(defaultValue = "one") String mode,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    List<Long> chosen = numbers(ids);
    boolean each = mode.equals("each");
    try {
      List<Long> made = writing.draft(chosen, sender, each);
      flash.addFlashAttribute("notice", words.of(locale, "letters.drafted", made.size()));
      return made.size() == 1
          ? "redirect:/letters/" + made.getFirst()
          : "redirect:/letters?state=DRAFT";
    } catch (LetterRefused refused) {
      response.setStatus(UNPROCESSABLE);
      return previewing(
          chosen, sender, each, words.of(locale, refused.key(), refused.arguments()), model);
    }
  }

  @PostMapping("/letters/{id:\\d+}/edit")
  String edit(
      @PathVariable long id,
      @RequestParam int version,
      @ModelAttribute TypedWording typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      writing.write(id, version, typed.wording());
    } catch (LetterRefused refused) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      String problem = words.of(locale, refused.key(), refused.arguments());
      return pages.show(id, typed.wording(), problem, false, model);
    }
    flash.addFlashAttribute("notice", words.of(locale, "letters.written"));
    return "redirect:/letters/" + id;
  }

  @PostMapping("/letters/{id:\\d+}/lines")
  String drop(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(name = "id", required = false) @Nullable List<Long> chosen,
      @RequestParam(required = false) @Nullable String answered,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      if (answered != null) {
        writing.dropAnswered(id, version);
      } else {
        writing.drop(id, version, chosen == null ? List.of() : chosen);
      }
    } catch (LetterRefused refused) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      String problem = words.of(locale, refused.key(), refused.arguments());
      return pages.show(id, null, problem, false, model);
    }
    flash.addFlashAttribute("notice", words.of(locale, "letters.dropped"));
    return "redirect:/letters/" + id;
  }

  @PostMapping("/letters/{id:\\d+}/discard")
  String discard(
      @PathVariable long id,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      writing.discard(id, version);
    } catch (LetterRefused refused) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      String problem = words.of(locale, refused.key(), refused.arguments());
      return pages.show(id, null, problem, false, model);
    }
    flash.addFlashAttribute("notice", words.of(locale, "letters.discarded"));
    return "redirect:/letters";
  }

  private static List<Long> numbers(String joined) {
    return Arrays.stream(joined.split(","))
        .map(String::strip)
        .filter(one -> one.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }
}
