package vn.kheo.app.reporting.consolidation.words;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.reporting.consolidation.Consolidation;
import vn.kheo.app.reporting.consolidation.ConsolidationParameters;
import vn.kheo.app.reporting.consolidation.ConsolidationRefused;
import vn.kheo.app.reporting.consolidation.Consolidations;
import vn.kheo.app.reporting.form.Section;
import vn.kheo.app.settings.Settings;

/**
 * Phần lời của bản tổng hợp: units' sentences folded where they are the same, the text written from
 * them with its sources, figures in it as fields that follow the totals.
 */
@Component
public class Narratives {
  private static final int LONGEST = 50_000;

  private final WordStore store;
  private final Consolidations consolidations;
  private final Settings settings;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;

  Narratives(
      WordStore store,
      Consolidations consolidations,
      Settings settings,
      Journal journal,
      Authors authors,
      Clock clock) {
    this.store = store;
    this.consolidations = consolidations;
    this.settings = settings;
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
  }

  /**
   * Một đề mục in the list.
   *
   * @param speakers units that say something beneath it
   */
  public record Heading(SectionDraft draft, int speakers) {}

  /** Every heading with its text, in the order of the form. */
  @Transactional(readOnly = true)
  public List<Heading> headings(Consolidation sheet) {
    Map<Long, Integer> speakers = store.speakers(sheet.round().id());
    return drafts(sheet).stream()
        .map(draft -> new Heading(draft, speakers.getOrDefault(draft.section().id(), 0)))
        .toList();
  }

  /** Texts of every heading, also of those with nothing yet. */
  @Transactional(readOnly = true)
  public List<SectionDraft> drafts(Consolidation sheet) {
    Map<Long, WordStore.Text> texts = store.texts(sheet.round().id());
    Map<Long, List<SectionDraft.Source>> sources = store.sources(sheet.round().id());
    return sheet.form().sections().stream()
        .map(
            section ->
                draft(
                    sheet,
                    section,
                    texts.get(section.id()),
                    sources.getOrDefault(section.id(), List.of())))
        .toList();
  }

  private static SectionDraft draft(
      Consolidation sheet,
      Section section,
      WordStore.@Nullable Text text,
      List<SectionDraft.Source> sources) {
    String words = text == null ? "" : text.words();
    return new SectionDraft(
        section,
        words,
        text == null ? 0 : text.version(),
        text == null ? null : text.at(),
        text == null ? null : text.by(),
        Fields.filled(words, sheet),
        Fields.typed(words),
        sources);
  }

  /**
   * A heading of a round the person may see, with what all units say beneath it.
   *
   * @param ordinal of the section; one that is a heading only has no words
   */
  @Transactional(readOnly = true)
  public Optional<SectionWords> section(long roundId, int ordinal) {
    return consolidations
        .sheet(roundId, null)
        .flatMap(
            sheet ->
                drafts(sheet).stream()
                    .filter(
                        draft ->
                            draft.section().ordinal() == ordinal && !draft.section().headingOnly())
                    .findFirst()
                    .map(draft -> words(sheet, draft)));
  }

  private SectionWords words(Consolidation sheet, SectionDraft draft) {
    Doubting doubting = new Doubting(draft.section(), sheet.form().indicators());
    List<Saying> sayings = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (WordStore.Said said : store.said(sheet.round().id(), draft.section().id())) {
      List<String> sentences = Sentences.of(said.words());
      if (sentences.isEmpty()) {
        silent.add(said.unitName());
      }
      for (int place = 1; place <= sentences.size(); place++) {
        String sentence = sentences.get(place - 1);
        sayings.add(
            new Saying(
                said.reportId(),
                said.unitId(),
                said.unitName(),
                said.edition(),
                place,
                sentence,
                doubting.of(sentence, said.cells())));
      }
    }
    return new SectionWords(
        sheet,
        draft,
        Folding.of(
            sayings, settings.number(ConsolidationParameters.ALIKE_PERCENT, settings.today())),
        silent,
        sheet.mayAdjust());
  }

  /**
   * Đưa vào: appends sentences to the text, each once however many units say it; the units stay its
   * sources.
   *
   * @param keys of clusters, see {@link Cluster#key}
   * @param merged whether they become one paragraph
   * @throws ConsolidationRefused where nothing is chosen, or somebody wrote meanwhile
   */
  @Transactional
  public void take(
      long roundId, int ordinal, int version, Collection<String> keys, boolean merged) {
    SectionWords section = toWrite(roundId, ordinal);
    Set<String> chosen = new LinkedHashSet<>(keys);
    List<Cluster> clusters =
        section.clusters().stream().filter(one -> chosen.contains(one.key())).toList();
    if (clusters.isEmpty()) {
      throw new ConsolidationRefused("nothingChosen");
    }
    String taken =
        clusters.stream()
            .map(one -> one.first().words())
            .collect(Collectors.joining(merged ? " " : "\n"));
    String before = section.draft().words();
    write(section, version, before.isBlank() ? taken : before + "\n" + taken);
    store.addSources(
        roundId,
        section.draft().section().id(),
        clusters.stream().flatMap(one -> one.sayings().stream()).toList(),
        clock.instant(),
        authors.current().label());
  }

  /**
   * Writes the text by hand; its sources stay until they are dropped.
   *
   * @throws ConsolidationRefused where a field names nothing, it is too long, or somebody wrote
   *     meanwhile
   */
  @Transactional
  public void write(long roundId, int ordinal, int version, String words) {
    write(toWrite(roundId, ordinal), version, words.strip());
  }

  private void write(SectionWords section, int version, String words) {
    List<String> unknown = Fields.unknown(words, section.sheet());
    if (!unknown.isEmpty()) {
      throw new ConsolidationRefused("field", String.join(", ", unknown));
    }
    if (words.length() > LONGEST) {
      throw new ConsolidationRefused("long", LONGEST, words.length());
    }
    if (!store.write(
        section.sheet().round().id(),
        section.draft().section().id(),
        version,
        words,
        clock.instant(),
        authors.current().label())) {
      throw new ConsolidationRefused("changed");
    }
    record("round.written", section, "");
  }

  /** The text no longer rests on that sentence. */
  @Transactional
  public void drop(long roundId, int ordinal, long sourceId) {
    SectionWords section = toWrite(roundId, ordinal);
    if (!store.dropSource(roundId, section.draft().section().id(), sourceId)) {
      throw new ConsolidationRefused("noSource");
    }
    record("round.sourceDropped", section, "");
  }

  /**
   * Begins each empty text with that of the round before, figures still as fields.
   *
   * @return how many were taken over
   * @throws ConsolidationRefused where the round before has none
   */
  @Transactional
  public int fromPrevious(long roundId) {
    Consolidation sheet =
        consolidations.sheet(roundId, null).orElseThrow(() -> new ConsolidationRefused("noRound"));
    require(sheet);
    Long previous =
        sheet.round().previousId() == null
            ? sheet.round().lastYearId()
            : sheet.round().previousId();
    Map<String, String> before = new HashMap<>();
    if (previous != null) {
      consolidations
          .sheet(previous, null)
          .ifPresent(
              one ->
                  drafts(one).stream()
                      .filter(draft -> !draft.isEmpty())
                      .forEach(draft -> before.put(draft.section().number(), draft.words())));
    }
    int taken = 0;
    for (SectionDraft draft : drafts(sheet)) {
      String words = before.get(draft.section().number());
      if (words != null && draft.isEmpty() && Fields.unknown(words, sheet).isEmpty()) {
        store.write(
            roundId,
            draft.section().id(),
            draft.version(),
            words,
            clock.instant(),
            authors.current().label());
        taken++;
      }
    }
    if (taken == 0) {
      throw new ConsolidationRefused("noPrevious");
    }
    journal.record(
        new Step(
            "round.textsTakenOver",
            "round",
            roundId,
            sheet.round().title(),
            null,
            sheet.round().throughUnitId(),
            Integer.toString(taken)));
    return taken;
  }

  private SectionWords toWrite(long roundId, int ordinal) {
    SectionWords section =
        section(roundId, ordinal).orElseThrow(() -> new ConsolidationRefused("noRound"));
    require(section.sheet());
    return section;
  }

  private static void require(Consolidation sheet) {
    if (!sheet.mayAdjust()) {
      throw new AccessDeniedException("consolidate round " + sheet.round().id());
    }
  }

  private void record(String action, SectionWords section, String detail) {
    Section one = section.draft().section();
    journal.record(
        new Step(
            action,
            "round",
            section.sheet().round().id(),
            section.sheet().round().title(),
            null,
            section.sheet().round().throughUnitId(),
            (one.number() + ". " + one.title() + " " + detail).strip()));
  }
}
