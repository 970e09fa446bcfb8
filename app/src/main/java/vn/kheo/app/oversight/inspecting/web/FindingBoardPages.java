package vn.kheo.app.oversight.inspecting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kheo.app.oversight.inspecting.Finding;
import vn.kheo.app.oversight.inspecting.Findings;
import vn.kheo.app.oversight.inspecting.Findings.Standing;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Status;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Bảng kiến nghị kiểm tra: remedies over all inspections, with their lateness. */
@Controller
class FindingBoardPages {
  private final Findings findings;
  private final Settings settings;
  private final Trying trying;

  FindingBoardPages(Findings findings, Settings settings, Trying trying) {
    this.findings = findings;
    this.settings = settings;
    this.trying = trying;
  }

  @GetMapping("/inspections/findings")
  String board(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "OPEN") String standing,
      Model model) {
    Standing asked = standing(standing);
    String words = Asked.text(q);
    var address = UriComponentsBuilder.newInstance();
    address.queryParam("standing", asked == null ? "ALL" : asked.name());
    if (words != null) {
      address.queryParam("q", "{q}");
    }
    model.addAttribute("words", words);
    model.addAttribute("standing", asked);
    model.addAttribute("query", Asked.encoded(address, words));
    model.addAttribute("found", findings.board(words, asked));
    return "oversight/inspections/board";
  }

  @GetMapping("/inspections/findings.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "OPEN") String standing,
      Locale locale) {
    var rows = new ArrayList<List<Object>>();
    for (Finding one : findings.board(Asked.text(q), standing(standing))) {
      var line = one.standing();
      rows.add(
          List.of(
              one.text().words(),
              trying.say(locale, "inspections.nature." + one.text().nature()),
              trying.say(locale, "inspections.degree." + one.text().degree()),
              one.text().remedy(),
              line == null ? one.unitName() : line.unitName(),
              line == null || line.due() == null
                  ? Objects.requireNonNull(one.text().remedyDue())
                  : line.due(),
              line == null
                  ? ""
                  : trying.say(locale, Status.of(line.state(), line.timeliness()).key())));
    }
    List<String> header =
        List.of("finding", "nature", "degree", "remedy", "responsible", "due", "state").stream()
            .map(column -> trying.say(locale, "inspections.column." + column))
            .toList();
    return Workbook.answer(
        trying.say(locale, "inspections.board.file", settings.today()),
        Paper.workbook(trying.say(locale, "inspections.board"), header, rows));
  }

  private static @Nullable Standing standing(String typed) {
    return Arrays.stream(Standing.values())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(null);
  }
}
