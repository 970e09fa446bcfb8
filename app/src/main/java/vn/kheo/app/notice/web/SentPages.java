package vn.kheo.app.notice.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.notice.Notice;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.notice.Reader;
import vn.kheo.app.notice.Readers;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.settings.Settings;

/** Đã gửi: everything that was sent, with when and to whom. */
@Controller
class SentPages {
  private final Notices notices;
  private final Readers readers;
  private final Organization organization;
  private final Settings settings;

  SentPages(Notices notices, Readers readers, Organization organization, Settings settings) {
    this.notices = notices;
    this.readers = readers;
    this.organization = organization;
    this.settings = settings;
  }

  @GetMapping("/notices/sent")
  String sent(@RequestParam(defaultValue = "1") String page, Model model) {
    Reader reader = readers.current();
    var told = notices.told(reader, NoticePages.number(page));
    model.addAttribute("reader", reader);
    model.addAttribute("notices", told);
    model.addAttribute(
        "people",
        organization.peopleById(
            told.lines().stream().map(Notice::personId).distinct().toList(), settings.today()));
    return "notice/sent";
  }
}
