package vn.kheo.app.reporting.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.settings.Settings;

/**
 * Soạn biểu mẫu: a draft is begun, changed step by step, taken from a file, put in force or
 * discarded. What is in force never changes; the next draft begins from it.
 */
@Component
public class FormDrafts {
  private final FormStore store;
  private final FormWriter writer;
  private final FormRights rights;
  private final FormParameters parameters;
  private final Journal journal;
  private final Authors authors;
  private final Settings settings;
  private final Clock clock;

  FormDrafts(
      FormStore store,
      FormWriter writer,
      FormRights rights,
      FormParameters parameters,
      Journal journal,
      Authors authors,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.writer = writer;
    this.rights = rights;
    this.parameters = parameters;
    this.journal = journal;
    this.authors = authors;
    this.settings = settings;
    this.clock = clock;
  }

  /** Tên và căn cứ. */
  public record Head(String code, String name, String legalBasis, String note) {
    public Head {
      code = code.strip();
      name = name.strip();
      legalBasis = legalBasis.strip();
      note = note.strip();
    }
  }

  /** Units in whose name the person may draft. */
  public List<Long> draftsFor() {
    return rights.draftsFor();
  }

  public boolean mayDraft(FormVersion version) {
    return rights.mayDraft(version.ownerUnitId());
  }

  public boolean mayPublish(FormVersion version) {
    return rights.mayPublish(version.ownerUnitId());
  }

  /**
   * Begins a form with its first draft.
   *
   * @return id of the draft
   */
  @Transactional
  public long create(long ownerUnitId, Head head) {
    requireNamed(head);
    rights.requireDraft(ownerUnitId);
    return begin(ownerUnitId, head, new FormContent(List.of(), List.of()));
  }

  private long begin(long ownerUnitId, Head head, FormContent content) {
    if (!head.code().matches("[\\p{L}\\d][\\p{L}\\d./-]{0,19}")) {
      throw new FormRefused("code", head.code());
    }
    requireNamed(head);
    Long formId = writer.insertForm(head.code(), head.name(), ownerUnitId, clock.instant());
    if (formId == null) {
      throw new FormRefused("codeTaken", head.code());
    }
    return draft(formId, head, content, ownerUnitId, "");
  }

  /**
   * Begins the next draft from a version that is or was in force.
   *
   * @throws FormRefused where there is a draft already
   */
  @Transactional
  public long next(long versionId) {
    FormVersion from = store.version(versionId).orElseThrow(() -> new UnknownForm(versionId));
    rights.requireDraft(from.ownerUnitId());
    return draft(
        from.formId(),
        new Head(from.code(), from.name(), from.legalBasis(), ""),
        FormContent.of(from),
        from.ownerUnitId(),
        "từ phiên bản %d".formatted(from.number()));
  }

  private long draft(long formId, Head head, FormContent content, long unitId, String detail) {
    Long id =
        writer.insertDraft(
            formId, head.legalBasis(), head.note(), clock.instant(), authors.current().label());
    if (id == null) {
      throw new FormRefused("draftExists");
    }
    writer.insertContent(id, content);
    journal.record(
        new Step(
            "form.drafted", "form", formId, label(head.code(), head.name()), null, unitId, detail));
    return id;
  }

  /** Changes name, basis and note; the name is the form's and shows on every version. */
  @Transactional
  public void rename(long versionId, int version, Head head) {
    FormVersion draft = draft(versionId, version);
    requireNamed(head);
    writer.rename(draft.formId(), head.name());
    writer.head(versionId, head.legalBasis(), head.note());
    record(draft, "form.renamed", head.name());
  }

  /**
   * Adds an indicator (ordinal 0) or changes the one in its place.
   *
   * @throws FormRefused with what is wrong with just this one
   */
  @Transactional
  public void save(long versionId, int version, Indicator indicator) {
    change(
        versionId,
        version,
        indicator.code(),
        content -> {
          requirePlace(indicator.ordinal(), content.indicators());
          return content.with(indicator);
        });
  }

  @Transactional
  public void save(long versionId, int version, Section section) {
    change(
        versionId,
        version,
        section.number(),
        content -> {
          requirePlace(section.ordinal(), content.sections());
          return content.with(section);
        });
  }

  /**
   * Takes an indicator out.
   *
   * @throws FormRefused where others compute or check with it
   */
  @Transactional
  public void removeIndicator(long versionId, int version, int ordinal) {
    FormVersion draft = draft(versionId, version);
    requireThere(ordinal, draft.indicators());
    String code = draft.indicator(ordinal).code();
    FormContent without = FormContent.of(draft).withoutIndicator(ordinal);
    List<String> needed =
        problems(without).stream()
            .filter(
                one ->
                    one.reason().equals("unknownCode") && code.equals(one.arguments().getFirst()))
            .map(FormProblem::code)
            .distinct()
            .toList();
    if (!needed.isEmpty()) {
      throw new FormRefused("needed", code, String.join(", ", needed));
    }
    write(draft, without, "bỏ " + code);
  }

  @Transactional
  public void removeSection(long versionId, int version, int ordinal) {
    FormVersion draft = draft(versionId, version);
    requireThere(ordinal, draft.sections());
    write(
        draft,
        FormContent.of(draft).withoutSection(ordinal),
        "bỏ đề mục " + draft.sections().get(ordinal - 1).number());
  }

  @Transactional
  public void moveIndicator(long versionId, int version, int ordinal, boolean up) {
    FormVersion draft = draft(versionId, version);
    requireThere(ordinal, draft.indicators());
    write(
        draft,
        FormContent.of(draft).withIndicatorMoved(ordinal, up),
        "chuyển " + draft.indicator(ordinal).code());
  }

  @Transactional
  public void moveSection(long versionId, int version, int ordinal, boolean up) {
    FormVersion draft = draft(versionId, version);
    requireThere(ordinal, draft.sections());
    write(
        draft,
        FormContent.of(draft).withSectionMoved(ordinal, up),
        "chuyển đề mục " + draft.sections().get(ordinal - 1).number());
  }

  /**
   * Takes indicators or sections from a file in the place of those the draft has: all, or nothing.
   *
   * @return how many lines were taken
   * @throws FormRefused with every line that is wrong
   * @throws vn.kheo.app.paper.UnreadableTable where it is no table
   */
  @Transactional
  public int take(long versionId, int version, byte[] file) {
    FormVersion draft = draft(versionId, version);
    FormFile.Taken taken = FormFile.read(file);
    FormContent before = FormContent.of(draft);
    FormContent after =
        new FormContent(
            taken.sections() == null ? before.sections() : taken.sections(),
            taken.indicators() == null ? before.indicators() : taken.indicators());
    List<FormProblem> problems = problems(after);
    if (!problems.isEmpty()) {
      throw new FormRefused(problems);
    }
    write(draft, after, "từ tệp, %d dòng".formatted(taken.lines()));
    return taken.lines();
  }

  /**
   * Puts a draft in force.
   *
   * @param from first day on which rounds are opened with it; after that of the version before
   * @throws FormRefused with everything that is still wrong
   */
  @Transactional
  public void publish(long versionId, int version, @Nullable LocalDate from) {
    FormVersion draft = draftSeen(versionId);
    rights.requirePublish(draft.ownerUnitId());
    requireFresh(draft, version);
    put(draft, from);
  }

  private void put(FormVersion draft, @Nullable LocalDate from) {
    List<FormProblem> problems = problems(FormContent.of(draft));
    if (!problems.isEmpty()) {
      throw new FormRefused(problems);
    }
    if (draft.legalBasis().isBlank()) {
      throw new FormRefused("basis");
    }
    if (from == null) {
      throw new FormRefused("validFrom");
    }
    LocalDate before = writer.latestValidFrom(draft.formId());
    if (before != null && !from.isAfter(before)) {
      throw new FormRefused("validFromBefore", before);
    }
    writer.publish(draft.id(), from, clock.instant(), authors.current().label());
    if (!from.isAfter(settings.today())) {
      writer.retireBefore(draft.formId(), from);
    }
    record(
        draft,
        "form.published",
        "phiên bản %d, từ %02d/%02d/%d"
            .formatted(draft.number(), from.getDayOfMonth(), from.getMonthValue(), from.getYear()));
  }

  /** Throws a draft away; a form that never had another version goes with it. */
  @Transactional
  public void discard(long versionId, int version) {
    FormVersion draft = draft(versionId, version);
    writer.discard(draft.id(), draft.formId());
    record(draft, "form.discarded", "dự thảo %d".formatted(draft.number()));
  }

  /** What stands in the way of putting it in force. */
  public List<FormProblem> problems(FormVersion draft) {
    return problems(FormContent.of(draft));
  }

  /** For the first filling of a demonstration: what files of the program's own hold. */
  @Transactional
  public long fill(
      long ownerUnitId, Head head, LocalDate from, byte[] indicators, byte[] sections) {
    FormContent content =
        new FormContent(
            Objects.requireNonNull(FormFile.read(sections).sections()),
            Objects.requireNonNull(FormFile.read(indicators).indicators()));
    long id = begin(ownerUnitId, head, content);
    put(store.version(id).orElseThrow(), from);
    return id;
  }

  /**
   * Biểu mẫu dùng một lần, for one request: whoever may draft puts it in force at once.
   *
   * @return id of its only version
   * @throws FormRefused with everything that is wrong
   */
  @Transactional
  public long once(long ownerUnitId, Head head, LocalDate from, FormContent content) {
    requireNamed(head);
    rights.requireDraft(ownerUnitId);
    long id = begin(ownerUnitId, head, content);
    put(store.version(id).orElseThrow(), from);
    return id;
  }

  private void change(long versionId, int version, String code, UnaryOperator<FormContent> step) {
    FormVersion draft = draft(versionId, version);
    FormContent after = step.apply(FormContent.of(draft));
    List<FormProblem> own =
        problems(after).stream().filter(one -> one.code().equals(code)).toList();
    if (!own.isEmpty()) {
      throw new FormRefused(own);
    }
    write(draft, after, code);
  }

  private void write(FormVersion draft, FormContent content, String detail) {
    writer.deleteContent(draft.id());
    writer.insertContent(draft.id(), content);
    record(draft, "form.changed", detail);
  }

  private void record(FormVersion draft, String action, String detail) {
    journal.record(
        new Step(
            action,
            "form",
            draft.formId(),
            label(draft.code(), draft.name()),
            null,
            draft.ownerUnitId(),
            detail));
  }

  private List<FormProblem> problems(FormContent content) {
    return FormProblems.of(content, parameters.names());
  }

  /** The draft, held until the transaction ends, if it is still the one that was looked at. */
  private FormVersion draft(long versionId, int version) {
    FormVersion draft = draftSeen(versionId);
    rights.requireDraft(draft.ownerUnitId());
    requireFresh(draft, version);
    return draft;
  }

  private FormVersion draftSeen(long versionId) {
    FormVersion found = store.version(versionId).orElseThrow(() -> new UnknownForm(versionId));
    boolean draft = found.state() == FormVersion.State.DRAFT;
    if (!rights.mayReadDrafts(found.ownerUnitId())) {
      throw new UnknownForm(versionId);
    }
    if (!draft) {
      throw new FormRefused("inForce");
    }
    return found;
  }

  private void requireFresh(FormVersion draft, int version) {
    if (!writer.advance(draft.id(), version)) {
      throw new FormRefused("changed");
    }
  }

  private static void requireThere(int ordinal, List<?> list) {
    if (ordinal < 1 || ordinal > list.size()) {
      throw new FormRefused("changed");
    }
  }

  /** A place in the list, or 0 for a new one. */
  private static void requirePlace(int ordinal, List<?> list) {
    if (ordinal != 0) {
      requireThere(ordinal, list);
    }
  }

  private static void requireNamed(Head head) {
    if (head.name().isBlank()) {
      throw new FormRefused("name");
    }
  }

  private static String label(String code, String name) {
    return code + " – " + name;
  }
}
