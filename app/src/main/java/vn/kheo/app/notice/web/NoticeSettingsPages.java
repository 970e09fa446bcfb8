package vn.kheo.app.notice.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.notice.DailyDigests;
import vn.kheo.app.notice.Recipients;
import vn.kheo.app.notice.mail.MailServer;

/** Cách nhận thông báo: what a person chooses of mail. */
@Controller
class NoticeSettingsPages {
  private final Recipients recipients;
  private final DailyDigests digests;
  private final MailServer server;
  private final MessageSource messages;

  NoticeSettingsPages(
      Recipients recipients, DailyDigests digests, MailServer server, MessageSource messages) {
    this.recipients = recipients;
    this.digests = digests;
    this.server = server;
    this.messages = messages;
  }

  @GetMapping("/notices/settings")
  String show(Model model) {
    model.addAttribute("choice", recipients.mine());
    model.addAttribute("hours", digests.hours());
    model.addAttribute("configured", server.missing().isEmpty());
    return "notice/settings";
  }

  @PostMapping("/notices/settings")
  String choose(@RequestParam boolean digest, Locale locale, RedirectAttributes told) {
    recipients.choose(digest);
    told.addFlashAttribute(
        "notice",
        messages.getMessage(
            digest ? "notice.settings.nowDaily" : "notice.settings.nowNone", null, locale));
    return "redirect:/notices/settings";
  }
}
