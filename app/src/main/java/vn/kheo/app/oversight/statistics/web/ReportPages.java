package vn.kheo.app.oversight.statistics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.access.Access;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.DirectiveFilter;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.directive.StatisticsFilter;
import vn.kheo.app.directive.Tally;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.organization.UnitGroup;
import vn.kheo.app.oversight.papers.PaperTemplates;
import vn.kheo.app.oversight.urging.Letterheads;
import vn.kheo.app.oversight.web.Words;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.settings.Settings;

/** Báo cáo tình hình thực hiện nhiệm vụ as Word, with the template of the person's own unit. */
@Controller
class ReportPages {
  private static final int DAYS_BACK = 7;

  /** Most pages of overdue work that are listed; fifty lines each. */
  private static final int PAGES = 4;

  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}(?: \\p{Lu}{2,})*(?= |$)");

  private final Statistics statistics;
  private final Counting counting;
  private final Directives directives;
  private final Documents documents;
  private final Organization organization;
  private final Settings settings;
  private final Access access;
  private final PaperTemplates templates;
  private final ReportPaper paper;
  private final Letterheads letterheads;
  private final Words words;

  ReportPages(
      Statistics statistics,
      Counting counting,
      Directives directives,
      Documents documents,
      Organization organization,
      Settings settings,
      Access access,
      PaperTemplates templates,
      ReportPaper paper,
      Letterheads letterheads,
      Words words) {
    this.statistics = statistics;
    this.counting = counting;
    this.directives = directives;
    this.documents = documents;
    this.organization = organization;
    this.settings = settings;
    this.access = access;
    this.templates = templates;
    this.paper = paper;
    this.letterheads = letterheads;
    this.words = words;
  }

  @GetMapping("/statistics.docx")
  ResponseEntity<byte[]> report(@RequestParam MultiValueMap<String, String> asked, Locale locale) {
    var query = StatisticsQuery.of(asked, settings.today());
    long unit = access.current().unitId();
    byte[] word = ReportFilling.of(told(query), head(unit)).into(templates.inForce(paper, unit));
    return Workbook.word(words.of(locale, "statistics.report.name", query.asOf()), word);
  }

  private Report told(StatisticsQuery query) {
    StatisticsFilter now = counting.filter(query);
    LocalDate weekAgo = query.asOf().minusDays(DAYS_BACK);
    StatisticsFilter before = now.on(weekAgo);
    var late = new ArrayList<AssignmentLine>();
    Listing<AssignmentLine> part;
    int page = 0;
    do {
      part = statistics.list(now, Tally.Cell.OPEN_OVERDUE, ++page);
      late.addAll(part.lines());
    } while (page < Math.min(PAGES, part.pages()));
    return new Report(
        query.asOf(),
        weekAgo,
        about(query),
        statistics.total(before),
        statistics.list(now, Tally.Cell.DUE_SOON, 1).total(),
        statistics.list(before, Tally.Cell.DUE_SOON, 1).total(),
        query.by(),
        counting.lines(query, now),
        counting.trend(now),
        late,
        part.total());
  }

  /** What narrows the figures, in the words of the report. */
  private String about(StatisticsQuery query) {
    if (!query.narrows()) {
      return "";
    }
    var parts = new ArrayList<String>();
    if (query.basis() != StatisticsFilter.Basis.ALL) {
      String basis =
          query.basis() == StatisticsFilter.Basis.GIVEN
              ? "nhiệm vụ giao trong kỳ"
              : "nhiệm vụ đến hạn trong kỳ";
      parts.add(
          basis
              + (query.from() == null ? "" : " từ ngày " + WrittenDay.of(query.from()))
              + (query.to() == null ? "" : " đến ngày " + WrittenDay.of(query.to())));
    }
    organization.groups().stream()
        .filter(group -> Long.valueOf(group.id()).equals(query.groupId()))
        .map(UnitGroup::name)
        .forEach(name -> parts.add("nhóm " + name));
    String unit = counting.unit(query);
    if (unit != null) {
      parts.add("đơn vị " + unit);
    }
    if (query.directiveId() != null) {
      directives
          .directive(query.directiveId())
          .ifPresent(directive -> parts.add("văn bản " + directive.title()));
    }
    String leader = counting.leader(query);
    if (leader != null) {
      parts.add("lãnh đạo phụ trách " + leader);
    }
    return "Phạm vi báo cáo: " + String.join("; ", parts) + ".";
  }

  private Letterheads.Own head(long unitId) {
    Letterheads.Own own = letterheads.of(unitId);
    return new Letterheads.Own(
        own.superior(),
        own.issuer(),
        "BC-" + abbreviation(unitId, own.series()),
        own.place().isBlank() ? place() : own.place(),
        own.signature());
  }

  /**
   * Of the agency: as its letters have it before the dash, else the capitals its short name begins
   * with.
   */
  private String abbreviation(long unitId, String series) {
    String lettered = series.split("-", 2)[0];
    if (!lettered.isBlank()) {
      return lettered;
    }
    String name = organization.unit(unitId).map(Unit::shortName).orElse("");
    Matcher capitals = CAPITALS.matcher(name);
    return capitals.lookingAt() ? capitals.group().replace(" ", "") : "…";
  }

  /** Where the latest directive was written, since a unit's entry has no place. */
  private String place() {
    List<Long> latest =
        directives.list(DirectiveFilter.ALL, 1).lines().stream()
            .map(line -> line.directive().documentId())
            .limit(1)
            .toList();
    return latest.stream()
        .flatMap(id -> documents.document(id).stream())
        .map(Document::place)
        .map(place -> place == null ? "" : place)
        .findFirst()
        .orElse("");
  }
}
