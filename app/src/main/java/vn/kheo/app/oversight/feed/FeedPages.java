package vn.kheo.app.oversight.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lịch thời hạn: the person's own page, and the calendar itself for whoever knows its address. */
@Controller
class FeedPages {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarFeeds feeds;
  private final MessageSource messages;
  private final String address;

  FeedPages(
      CalendarFeeds feeds, MessageSource messages, @Value("${kheo.address:}") String address) {
    this.feeds = feeds;
    this.messages = messages;
    this.address = address.strip().replaceAll("/+$", "");
  }

  @GetMapping("/feeds")
  String show(Model model) {
    model.addAttribute("since", feeds.mine().orElse(null));
    return "oversight/feed/mine";
  }

  /** The address is in this answer and nowhere else; loading the page again does not bring it. */
  @PostMapping("/feeds/renew")
  String renew(Model model) {
    model.addAttribute("address", house() + "/feeds/" + feeds.renew() + ".ics");
    return show(model);
  }

  @PostMapping("/feeds/revoke")
  String revoke(Locale locale, RedirectAttributes told) {
    feeds.revoke();
    told.addFlashAttribute("notice", messages.getMessage("feed.revoked", null, locale));
    return "redirect:/feeds";
  }

  @GetMapping("/feeds/{secret:[A-Za-z0-9_-]+}.ics")
  ResponseEntity<byte[]> calendar(@PathVariable String secret, WebRequest request) {
    byte[] content =
        feeds
            .calendar(secret, house())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
            .getBytes(StandardCharsets.UTF_8);
    String mark = '"' + DigestUtils.md5DigestAsHex(content) + '"';
    if (request.checkNotModified(mark)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(mark).build();
    }
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .eTag(mark)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"thoi-han.ics\"")
        .body(content);
  }

  private String house() {
    return address.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : address;
  }
}
