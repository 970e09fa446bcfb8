package vn.kheo.app.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.Contributions;
import vn.kheo.app.directive.Decision;
import vn.kheo.app.directive.HandIn;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.document.Documents;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;

/** The steps of an assignment: each a form of its page; what was typed is never lost. */
@Controller
class AssignmentStepPages {
  private static final int UNPROCESSABLE = 422;
  private static final String STEP = "step";

  private final Assignments assignments;
  private final Contributions contributions;
  private final AssignmentPages pages;
  private final Organization organization;
  private final Settings settings;
  private final Talk talk;

  AssignmentStepPages(
      Assignments assignments,
      Contributions contributions,
      AssignmentPages pages,
      Organization organization,
      Settings settings,
      Talk talk) {
    this.assignments = assignments;
    this.contributions = contributions;
    this.pages = pages;
    this.organization = organization;
    this.settings = settings;
    this.talk = talk;
  }

  /** What a form needs besides its own fields. */
  record Request(
      Map<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String field(String name) {
      return typed.getOrDefault(name, "");
    }

    /** Without the model, which holds this. */
    @Override
    public String toString() {
      return "step " + typed.keySet();
    }

    int version() {
      String value = field("version");
      return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    }

    @Nullable Long number(String name) {
      String value = field(name);
      return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }
  }

  @ModelAttribute(STEP)
  Request request(
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return new Request(typed, locale, model, response, flash);
  }

  @PostMapping("/assignments/{id:\\d+}/receive")
  String receive(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "receive",
        r,
        () -> assignments.receive(id, r.version(), leader(r), r.number("officer")));
  }

  @PostMapping("/assignments/{id:\\d+}/in-charge")
  String inCharge(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "in-charge",
        r,
        () -> assignments.nameInCharge(id, r.version(), leader(r), r.number("officer")));
  }

  @PostMapping("/assignments/{id:\\d+}/note")
  String note(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(id, "note", r, () -> assignments.note(id, r.field("words")));
  }

  @PostMapping("/assignments/{id:\\d+}/hand-in")
  String handIn(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam(name = "contribution", required = false) @Nullable List<Long> taken,
      @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "hand-in",
        r,
        () ->
            assignments.handIn(
                id,
                r.version(),
                new HandIn(
                    r.field("words"),
                    r.field("ownSymbol"),
                    day(r, "ownDate", false),
                    read(files),
                    r.field("despite")),
                taken == null ? List.of() : taken));
  }

  /** A unit that helps adds to the work of whoever leads it. */
  @PostMapping("/assignments/{id:\\d+}/contribute")
  String contribute(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(id, "contribute", r, () -> contributions.add(id, r.field("words"), read(files)));
  }

  @PostMapping("/assignments/{id:\\d+}/accept")
  String accept(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(id, "accept", r, () -> assignments.accept(id, r.version(), r.field("remark")));
  }

  @PostMapping("/assignments/{id:\\d+}/send-back")
  String sendBack(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(id, "send-back", r, () -> assignments.sendBack(id, r.version(), r.field("reason")));
  }

  @PostMapping("/assignments/{id:\\d+}/extension")
  String askExtension(
      @PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "extension",
        r,
        () -> assignments.askExtension(id, r.version(), required(r, "asked"), r.field("reason")));
  }

  @PostMapping("/assignments/{id:\\d+}/extension/decide")
  String decideExtension(
      @PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "decide",
        r,
        () ->
            assignments.decideExtension(
                id,
                r.version(),
                switch (r.field("decision")) {
                  case "grant" -> new Decision.Grant(r.field("reason"));
                  case "other" -> new Decision.OtherDate(required(r, "due"), r.field("reason"));
                  default -> new Decision.Refuse(r.field("reason"));
                }));
  }

  @PostMapping("/assignments/{id:\\d+}/refuse")
  String refuse(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "refuse",
        r,
        () -> assignments.refuseAsWrongAgency(id, r.version(), r.field("reason"), proposed(r)));
  }

  @PostMapping("/assignments/{id:\\d+}/hand-on")
  String handOn(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "hand-on",
        r,
        () -> {
          Long unit = r.number("to");
          if (unit == null) {
            throw new Missing("unit");
          }
          assignments.handOn(id, r.version(), unit, r.field("reason"));
        });
  }

  @PostMapping("/assignments/{id:\\d+}/merge")
  String merge(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "merge",
        r,
        () -> {
          Long unit = r.number("to");
          if (unit == null) {
            throw new Missing("unit");
          }
          assignments.merge(id, r.version(), unit, r.field("reason"));
        });
  }

  @PostMapping("/assignments/{id:\\d+}/consent")
  String consent(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "consent",
        r,
        () ->
            assignments.recordConsent(
                id, r.version(), r.field("symbol"), required(r, "dated"), day(r, "until", false)));
  }

  @PostMapping("/assignments/{id:\\d+}/uphold")
  String uphold(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(id, "uphold", r, () -> assignments.uphold(id, r.version(), r.field("reason")));
  }

  @PostMapping("/assignments/{id:\\d+}/suspend")
  String suspend(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "suspend",
        r,
        () -> assignments.suspend(id, r.version(), r.field("reason"), required(r, "lookAgainOn")));
  }

  @PostMapping("/assignments/{id:\\d+}/resume")
  String resume(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(id, "resume", r, () -> assignments.resume(id, r.version()));
  }

  @PostMapping("/assignments/{id:\\d+}/withdraw")
  String withdraw(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(id, "withdraw", r, () -> assignments.withdraw(id, r.version(), r.field("reason")));
  }

  @PostMapping("/assignments/{id:\\d+}/move-due")
  String moveDue(@PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "move-due",
        r,
        () -> assignments.moveDue(id, r.version(), required(r, "day"), r.field("reason")));
  }

  @PostMapping("/assignments/{id:\\d+}/extend-parts")
  String extendParts(
      @PathVariable long id, @ModelAttribute(name = STEP, binding = false) Request r) {
    return step(
        id,
        "extend-parts",
        r,
        () -> assignments.extendParts(id, r.version(), required(r, "until"), r.field("reason")));
  }

  /** A field that must be there is not. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    Missing(String field) {
      super(field);
      this.field = field;
    }
  }

  private String step(long id, String form, Request r, Runnable step) {
    String problem;
    try {
      step.run();
      r.flash().addFlashAttribute("notice", talk.t(r.locale(), "directive.done." + form));
      return "redirect:/assignments/" + id;
    } catch (ChangedMeanwhile changed) {
      r.response().setStatus(HttpServletResponse.SC_CONFLICT);
      problem = talk.say(changed, r.locale());
    } catch (StepRefused refused) {
      r.response().setStatus(UNPROCESSABLE);
      problem = talk.say(refused, r.locale());
    } catch (Missing missing) {
      r.response().setStatus(UNPROCESSABLE);
      problem = talk.t(r.locale(), "directive.missing." + missing.field);
    }
    Map<String, String> typed = new HashMap<>(r.typed());
    typed.put("form", form);
    return pages.show(id, typed, problem, r.model());
  }

  /** The unit chosen, or the one that the typed name means; null where nothing was typed. */
  private @Nullable Long proposed(Request r) {
    Long chosen = r.number("proposed");
    String name = r.field("proposedName").strip();
    if (chosen != null || name.isEmpty()) {
      return chosen;
    }
    List<Unit> found = organization.search(name, settings.today(), 2);
    if (found.isEmpty()) {
      throw new Missing("unitNamed");
    }
    Unit first = found.getFirst();
    boolean exact = name.equalsIgnoreCase(first.name()) || name.equalsIgnoreCase(first.shortName());
    if (found.size() > 1 && !exact) {
      throw new Missing("unitOfSeveral");
    }
    return first.id();
  }

  private static long leader(Request r) {
    Long leader = r.number("leader");
    if (leader == null) {
      throw new Missing("leader");
    }
    return leader;
  }

  private static LocalDate required(Request r, String field) {
    LocalDate day = day(r, field, true);
    if (day == null) {
      throw new Missing("day");
    }
    return day;
  }

  private static @Nullable LocalDate day(Request r, String field, boolean required) {
    String typed = r.field(field);
    LocalDate day = DirectivePages.day(typed);
    if (day == null && (required || !typed.isBlank())) {
      throw new Missing("day");
    }
    return day;
  }

  private static List<HandIn.NewFile> read(@Nullable List<MultipartFile> files) {
    List<HandIn.NewFile> read = new ArrayList<>();
    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
      String name = file.getOriginalFilename();
      if (name == null || name.isBlank()) {
        continue;
      }
      try {
        read.add(new HandIn.NewFile(Documents.cleanName(name), file.getBytes()));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return read;
  }
}
