package vn.kheo.app.document.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.document.DocumentAccess;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.Registration;
import vn.kheo.app.organization.Organization;
import vn.kheo.extract.Extractor;

/** Đăng ký văn bản: files and pasted texts come in. */
@Controller
class RegisterPages {
  private static final int LONGEST_PASTE = 2_000_000;

  private final Documents documents;
  private final DocumentAccess documentAccess;
  private final Access access;
  private final Organization organization;
  private final MessageSource messages;

  RegisterPages(
      Documents documents,
      DocumentAccess documentAccess,
      Access access,
      Organization organization,
      MessageSource messages) {
    this.documents = documents;
    this.documentAccess = documentAccess;
    this.access = access;
    this.organization = organization;
    this.messages = messages;
  }

  /** Several files at once; each is taken or refused by itself. A script sends them one by one. */
  @PostMapping("/documents/upload")
  String upload(
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(required = false) @Nullable Long holder,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
      Locale locale,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    long unit = holder(holder);
    var words = new Words(messages, locale);
    List<Outcome> outcomes = new ArrayList<>();
    for (var file : files == null ? List.<MultipartFile>of() : files) {
      var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      if (!name.isBlank() || !file.isEmpty()) {
        outcomes.add(register(name, file, unit, words));
      }
    }
    if (fragment != null) {
      model.addAttribute("outcomes", outcomes);
      return "document/outcomes";
    }
    if (outcomes.isEmpty()) {
      flash.addFlashAttribute("error", words.t("document.upload.none"));
    }
    flash.addFlashAttribute("outcomes", outcomes);
    return "redirect:/documents";
  }

  private Outcome register(String name, MultipartFile file, long holder, Words words)
      throws IOException {
    if (file.getSize() > Extractor.LARGEST_FILE) {
      double megabytes = file.getSize() / 1024.0 / 1024.0;
      return Outcome.refused(name, words.t("document.outcome.tooLarge", megabytes, 50));
    }
    return Outcome.of(name, documents.register(name, file.getBytes(), holder), words);
  }

  @GetMapping("/documents/paste")
  String pasteForm(Model model) {
    holder(null);
    return paste(model, "", null, null);
  }

  @PostMapping("/documents/paste")
  String paste(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable Long holder,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    long unit = holder(holder);
    var words = new Words(messages, locale);
    if (text.isBlank()) {
      return paste(model, text, holder, Outcome.refused("", words.t("document.paste.empty")));
    }
    if (text.length() > LONGEST_PASTE) {
      return paste(
          model,
          text,
          holder,
          Outcome.refused("", words.t("document.paste.long", text.length(), LONGEST_PASTE)));
    }
    var outcome = Outcome.of("", documents.registerPasted(text, unit), words);
    if (!outcome.taken()) {
      return paste(model, text, holder, outcome);
    }
    flash.addFlashAttribute("notice", outcome.sentence());
    return "redirect:/documents/" + outcome.documentId();
  }

  private String paste(Model model, String text, @Nullable Long holder, @Nullable Outcome outcome) {
    offerHolders(model);
    model.addAttribute("holder", holder);
    model.addAttribute("text", text);
    model.addAttribute("outcome", outcome);
    return "document/paste";
  }

  @PostMapping("/documents/waiting/{id}/register")
  String registerWaiting(@PathVariable long id, Locale locale, RedirectAttributes flash) {
    requireWaiting(id);
    var words = new Words(messages, locale);
    var registration = documents.registerWaiting(id);
    if (registration.isEmpty()) {
      flash.addFlashAttribute("error", words.t("document.waiting.gone"));
      return "redirect:/documents";
    }
    var outcome = Outcome.of("", registration.get(), words);
    flash.addFlashAttribute(outcome.taken() ? "notice" : "error", outcome.sentence());
    return registration.get() instanceof Registration.Taken(var document)
        ? "redirect:/documents/" + document.id()
        : "redirect:/documents";
  }

  @PostMapping("/documents/waiting/{id}/drop")
  String dropWaiting(@PathVariable long id, Locale locale, RedirectAttributes flash) {
    requireWaiting(id);
    boolean dropped = documents.dropWaiting(id);
    var words = new Words(messages, locale);
    flash.addFlashAttribute(
        dropped ? "notice" : "error",
        words.t(dropped ? "document.waiting.dropped" : "document.waiting.gone"));
    return "redirect:/documents";
  }

  private void requireWaiting(long id) {
    var waiting =
        documents.waiting(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    access.require(Permission.REGISTER, waiting.holderUnitId());
  }

  /** The unit chosen, where the person may register for it; else their own. */
  private long holder(@Nullable Long chosen) {
    if (chosen != null) {
      access.require(Permission.REGISTER, chosen);
      return chosen;
    }
    return documentAccess.registersFor().stream()
        .findFirst()
        .orElseThrow(() -> new AccessDeniedException(Permission.REGISTER.name()));
  }

  private void offerHolders(Model model) {
    var units = organization.units(documentAccess.registersFor());
    model.addAttribute(
        "holders",
        documentAccess.registersFor().stream().map(units::get).filter(Objects::nonNull).toList());
  }
}
