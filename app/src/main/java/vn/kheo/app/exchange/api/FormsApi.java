package vn.kheo.app.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.kheo.app.reporting.form.Audience;
import vn.kheo.app.reporting.form.Check;
import vn.kheo.app.reporting.form.FormRow;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Nature;
import vn.kheo.app.reporting.form.OverTime;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.form.Section;

/** Biểu mẫu for other systems: what is asked, with the checks a report must pass. */
@RestController
@Tag(name = "forms", description = "Biểu mẫu")
class FormsApi {
  private final Forms forms;

  FormsApi(Forms forms) {
    this.forms = forms;
  }

  /**
   * Một phiên bản trong danh sách.
   *
   * @param validFrom first day on which rounds are opened with it; null for a draft
   */
  record Line(
      long id,
      String code,
      String name,
      int version,
      FormVersion.State state,
      @Nullable LocalDate validFrom,
      int indicators,
      int sections) {
    static Line of(FormRow row) {
      return new Line(
          row.versionId(),
          row.code(),
          row.name(),
          row.number(),
          row.state(),
          row.validFrom(),
          row.indicators(),
          row.sections());
    }
  }

  /** Một chỉ tiêu; {@code filledBySystem} ones are refused when sent. */
  record Question(
      String code,
      String heading,
      String name,
      String nameEn,
      String unitOfMeasure,
      Set<Audience> audience,
      Nature nature,
      OverTime overTime,
      OverUnits overUnits,
      @Nullable String formula,
      boolean filledBySystem,
      int decimals,
      List<String> choices,
      boolean required,
      List<Rule> checks) {
    static Question of(Indicator one) {
      return new Question(
          one.code(),
          one.heading(),
          one.name(),
          one.nameEn(),
          one.unitOfMeasure(),
          one.audience(),
          one.nature(),
          one.overTime(),
          one.overUnits(),
          one.formula(),
          one.filledBySystem(),
          one.decimals(),
          one.choices(),
          one.required(),
          one.checks().stream().map(Rule::of).toList());
    }
  }

  /** Một quy tắc kiểm tra. */
  record Rule(String expression, String severity, String note) {
    static Rule of(Check check) {
      return new Rule(check.expression(), check.severity().name(), check.note());
    }
  }

  /** Một đề mục của phần lời. */
  record Heading(
      String number,
      String title,
      String guidance,
      @Nullable Integer mostCharacters,
      boolean required) {
    static Heading of(Section one) {
      return new Heading(
          one.number(), one.title(), one.guidance(), one.mostCharacters(), one.required());
    }
  }

  /** Một phiên bản, whole. */
  record Whole(
      long id,
      String code,
      String name,
      int version,
      FormVersion.State state,
      String legalBasis,
      @Nullable LocalDate validFrom,
      List<Heading> sections,
      List<Question> indicators) {
    static Whole of(FormVersion form) {
      return new Whole(
          form.id(),
          form.code(),
          form.name(),
          form.number(),
          form.state(),
          form.legalBasis(),
          form.validFrom(),
          form.sections().stream().map(Heading::of).toList(),
          form.indicators().stream().map(Question::of).toList());
    }
  }

  @Operation(
      summary = "Các phiên bản biểu mẫu",
      description = "Every version the account may see, by code, the newest first.")
  @GetMapping(path = "/api/v1/forms", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Line> all() {
    return forms.all().stream().map(Line::of).toList();
  }

  @Operation(
      summary = "Một phiên bản biểu mẫu",
      description = "Sections, indicators and checks of one version.")
  @GetMapping(path = "/api/v1/forms/{id:\\d+}", produces = MediaType.APPLICATION_JSON_VALUE)
  Whole one(@PathVariable long id) {
    return forms.seen(id).map(Whole::of).orElseThrow(() -> new NotThere("biểu mẫu " + id));
  }
}
