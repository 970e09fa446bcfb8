package vn.kheo.app.oversight.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.organization.Organization;

/** Ma trận: units down, orders across, and the history of one cell beside it. */
@Controller
class MatrixPages {
  private final Assignments assignments;
  private final Directives directives;
  private final Organization organization;
  private final Words words;

  MatrixPages(
      Assignments assignments, Directives directives, Organization organization, Words words) {
    this.assignments = assignments;
    this.directives = directives;
    this.organization = organization;
    this.words = words;
  }

  @GetMapping("/directives/{id:\\d+}/matrix")
  String matrix(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(name = "words", required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String pick,
      Model model) {
    model.addAttribute("pick", pick != null);
    model.addAttribute("view", view(id, MatrixFilter.of(group, status, text, page)));
    return "oversight/matrix";
  }

  @GetMapping("/directives/{id:\\d+}/matrix.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(name = "words", required = false) @Nullable String text,
      Locale locale) {
    MatrixView view = view(id, MatrixFilter.of(group, status, text, null).everything());
    return Workbook.answer(
        words.of(locale, "oversight.matrix.file", Long.toString(id)),
        MatrixBook.of(view, words, locale));
  }

  /** The history of one cell, without a frame: fetched into the panel beside the matrix. */
  @GetMapping("/assignments/{id:\\d+}/glance")
  String glance(@PathVariable long id, Model model) {
    model.addAttribute(
        "view", GlanceView.of(assignments.assignment(id).orElseThrow(MatrixPages::notFound)));
    return "oversight/glance";
  }

  private MatrixView view(long id, MatrixFilter filter) {
    if (directives.directive(id).isEmpty()) {
      throw notFound();
    }
    return MatrixView.of(assignments.matrix(id), groupNames(), filter);
  }

  private Map<String, String> groupNames() {
    var names = new LinkedHashMap<String, String>();
    organization.groups().forEach(group -> names.putIfAbsent(group.kind(), group.name()));
    return names;
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
