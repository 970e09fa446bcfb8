package vn.kheo.app.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.DocumentAccess;
import vn.kheo.app.document.DocumentChanged;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.LetterheadFacts;

/** Sửa thông tin văn bản: what the reader took wrong from the letterhead. */
@Controller
public class CorrectPages {
  private static final int LONGEST = 1000;

  private final Documents documents;
  private final DocumentAccess access;
  private final MessageSource messages;

  CorrectPages(Documents documents, DocumentAccess access, MessageSource messages) {
    this.documents = documents;
    this.access = access;
    this.messages = messages;
  }

  /** As typed. */
  public record Form(
      @Nullable Integer version,
      @Nullable String symbol,
      @Nullable String issuer,
      @Nullable String superior,
      @Nullable String kind,
      @Nullable String subject,
      @Nullable String place,
      @Nullable String issueDate,
      @Nullable String signer) {

    static Form of(Document d) {
      var date = d.issueDate() == null ? null : d.issueDate().toString();
      return new Form(
          d.version(),
          d.symbol(),
          d.issuer(),
          d.superior(),
          d.kind(),
          d.subject(),
          d.place(),
          date,
          d.signer());
    }

    /**
     * @throws DateTimeParseException where the date is none
     */
    LetterheadFacts facts() {
      var date = clean(issueDate);
      return new LetterheadFacts(
          clean(symbol),
          clean(issuer),
          clean(superior),
          clean(kind),
          clean(subject),
          clean(place),
          date == null ? null : day(date),
          clean(signer));
    }

    /** Of four-digit years: what goes beyond is no day that a database knows. */
    private static LocalDate day(String typed) {
      if (typed.startsWith("+")) {
        throw new DateTimeParseException("year beyond 9999", typed, 0);
      }
      return LocalDate.parse(typed);
    }

    private static @Nullable String clean(@Nullable String typed) {
      if (typed == null) {
        return null;
      }
      var text =
          Normalizer.normalize(typed, Normalizer.Form.NFC)
              .replaceAll("\\p{Cntrl}", " ")
              .replaceAll("\\s+", " ")
              .strip();
      return text.isEmpty() ? null : text;
    }
  }

  @GetMapping("/documents/{id:\\d+}/correct")
  String form(@PathVariable long id, Model model) {
    var document = correctable(id);
    return form(document, Form.of(document), Map.of(), model);
  }

  @PostMapping("/documents/{id:\\d+}/correct")
  String correct(
      @PathVariable long id,
      @ModelAttribute("typed") Form typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var document = correctable(id);
    var words = new Words(messages, locale);
    var errors = errors(typed, words);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return form(document, typed, errors, model);
    }
    try {
      documents.correct(id, typed.version() == null ? -1 : typed.version(), typed.facts());
    } catch (DocumentChanged changed) {
      response.setStatus(409);
      model.addAttribute("changed", changed.now());
      return form(changed.now(), typed, Map.of(), model);
    }
    flash.addFlashAttribute("notice", words.t("document.correct.done"));
    return "redirect:/documents/" + id;
  }

  private static Map<String, String> errors(Form typed, Words words) {
    Map<String, String> errors = new LinkedHashMap<>();
    try {
      var facts = typed.facts();
      limit(errors, "symbol", facts.symbol(), 100, words);
      limit(errors, "issuer", facts.issuer(), LONGEST, words);
      limit(errors, "superior", facts.superior(), LONGEST, words);
      limit(errors, "kind", facts.kind(), 100, words);
      limit(errors, "subject", facts.subject(), LONGEST, words);
      limit(errors, "place", facts.place(), 200, words);
      limit(errors, "signer", facts.signer(), 200, words);
    } catch (DateTimeParseException e) {
      errors.put("issueDate", words.t("document.correct.badDate"));
    }
    return errors;
  }

  private static void limit(
      Map<String, String> errors, String field, @Nullable String value, int most, Words words) {
    if (value != null && value.length() > most) {
      errors.put(field, words.t("document.correct.long", value.length(), most));
    }
  }

  private static String form(
      Document document, Form typed, Map<String, String> errors, Model model) {
    model.addAttribute("document", document);
    model.addAttribute("typed", typed);
    model.addAttribute("errors", errors);
    if (!model.containsAttribute("changed")) {
      model.addAttribute("changed", null);
    }
    return "document/correct";
  }

  private Document correctable(long id) {
    var document = access.readable(id);
    if (!access.mayCorrect(document)) {
      throw new AccessDeniedException("document " + id);
    }
    return document;
  }
}
