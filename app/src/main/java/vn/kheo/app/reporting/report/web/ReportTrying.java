package vn.kheo.app.reporting.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.paper.UnreadableTable;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.report.FileProblem;
import vn.kheo.app.reporting.report.FileRefused;
import vn.kheo.app.reporting.report.Imports;
import vn.kheo.app.reporting.report.ReportRefused;
import vn.kheo.app.reporting.report.Reports;
import vn.kheo.app.reporting.report.Sheet;
import vn.kheo.extract.UnreadableFile;

/** Does a step with a report, or shows the report with the reason why not. */
@Component
class ReportTrying {
  static final int UNPROCESSABLE = 422;

  private final Reports reports;
  private final Imports imports;
  private final FormWords words;
  private final MessageSource messages;

  ReportTrying(Reports reports, Imports imports, FormWords words, MessageSource messages) {
    this.reports = reports;
    this.imports = imports;
    this.words = words;
    this.messages = messages;
  }

  /**
   * The page of a report.
   *
   * @param typed what was typed and not taken, by name of the field
   * @param refused a sentence each; empty for none
   */
  String show(
      Sheet sheet, Map<String, String> typed, List<String> refused, Locale locale, Model model) {
    model.addAttribute("view", new SheetView(sheet, words, locale));
    model.addAttribute("imported", imports.source(sheet.report().id()).orElse(null));
    model.addAttribute("editions", reports.editions(sheet.report().id()));
    model.addAttribute("typed", typed);
    model.addAttribute("refused", refused);
    return "reporting/answer/report";
  }

  /**
   * @param key of the sentence that says it was done
   */
  String done(
      long id,
      Runnable work,
      String key,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return done(
        id,
        () -> {
          work.run();
          return say(locale, key);
        },
        locale,
        model,
        response,
        flash);
  }

  /**
   * @param work says that it was done
   */
  String done(
      long id,
      Supplier<String> work,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      flash.addFlashAttribute("notice", work.get());
      return "redirect:/reports/" + id;
    } catch (ReportRefused
        | FileRefused
        | StepRefused
        | ChangedMeanwhile
        | UnreadableTable
        | UnreadableFile refused) {
      response.setStatus(UNPROCESSABLE);
      return show(reports.sheet(id), Map.of(), said(refused, locale), locale, model);
    }
  }

  /** Why it was refused, a sentence each. */
  List<String> said(RuntimeException why, Locale locale) {
    return switch (why) {
      case FileRefused refused ->
          refused.problems().stream().map(one -> said(one, locale)).toList();
      case ReportRefused refused -> List.of(say(locale, refused.key(), refused.arguments()));
      case StepRefused refused -> List.of(say(locale, refused.key(), refused.arguments()));
      case UnreadableTable unreadable ->
          List.of(
              say(
                  locale,
                  "organization.unreadable."
                      + unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
      case UnreadableFile unreadable -> List.of(String.valueOf(unreadable.getMessage()));
      default -> List.of(say(locale, "reports.refused.changed"));
    };
  }

  private String said(FileProblem problem, Locale locale) {
    String what = say(locale, problem.key(), problem.arguments().toArray());
    return problem.place().isEmpty() ? what : problem.place() + ": " + what;
  }

  String say(Locale locale, String key, @Nullable Object... arguments) {
    return messages.getMessage(
        key, Arrays.copyOf(arguments, arguments.length, Object[].class), locale);
  }
}
