package vn.kheo.app.notice.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.notice.Readers;

/** Thông báo của tôi: what stands behind the bell. */
@Controller
class NoticePages {
  private final Notices notices;
  private final Readers readers;
  private final MessageSource messages;

  NoticePages(Notices notices, Readers readers, MessageSource messages) {
    this.notices = notices;
    this.readers = readers;
    this.messages = messages;
  }

  /**
   * @param show {@code all}, or else only what is unread and holds
   */
  @GetMapping("/notices")
  String list(
      @RequestParam(defaultValue = "unread") String show,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    boolean all = show.equals("all");
    model.addAttribute("all", all);
    model.addAttribute("notices", notices.of(readers.current(), !all, number(page)));
    return "notice/list";
  }

  /** Leads to the thing; whoever opens it has read the notice. */
  @GetMapping("/notices/{id:\\d+}")
  String open(@PathVariable long id) {
    return notices
        .read(readers.current(), id)
        .map(notice -> "redirect:" + notice.link())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/notices/{id:\\d+}/read")
  String read(
      @PathVariable long id,
      @RequestParam(defaultValue = "unread") String show,
      @RequestParam(defaultValue = "1") String page) {
    notices
        .read(readers.current(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return "redirect:/notices?show=%s&page=%d"
        .formatted(show.equals("all") ? "all" : "unread", number(page));
  }

  @PostMapping("/notices/read")
  String readAll(Locale locale, RedirectAttributes told) {
    Object[] count = {notices.readAll(readers.current())};
    told.addFlashAttribute("notice", messages.getMessage("notice.readAll.done", count, locale));
    return "redirect:/notices";
  }

  /** Whatever is no number leads to the first page. */
  static int number(String page) {
    return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }
}
