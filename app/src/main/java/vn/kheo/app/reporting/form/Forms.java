package vn.kheo.app.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Biểu mẫu, to read. Drafting and publishing is with {@link FormDrafts}. */
@Component
public class Forms {
  private final FormStore store;
  private final FormRights rights;

  Forms(FormStore store, FormRights rights) {
    this.store = store;
    this.rights = rights;
  }

  /** A version, whole, for other parts of the program; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<FormVersion> version(long id) {
    return store.version(id);
  }

  /** The version with which rounds are opened on the day; empty where none holds. */
  @Transactional(readOnly = true)
  public Optional<FormVersion> inForce(long formId, LocalDate on) {
    return store.inForce(formId, on).flatMap(store::version);
  }

  /**
   * Which questions of a version units already answer in another form that holds on the day: same
   * words, whatever their marks and case, and same unit of measure. A computed one asks nobody.
   */
  @Transactional(readOnly = true)
  public List<AskedElsewhere> askedElsewhere(long versionId, LocalDate on) {
    return store.askedElsewhere(versionId, on);
  }

  /** Every version the person may see, by code, newest first. */
  @Transactional(readOnly = true)
  public List<FormRow> all() {
    return store.rows().stream().filter(this::sees).toList();
  }

  /** Versions of one form the person may see, newest first. */
  @Transactional(readOnly = true)
  public List<FormRow> versions(long formId) {
    return all().stream().filter(row -> row.formId() == formId).toList();
  }

  /** A version the person may see. */
  @Transactional(readOnly = true)
  public Optional<FormVersion> seen(long id) {
    return store
        .version(id)
        .filter(
            one ->
                one.state() != FormVersion.State.DRAFT || rights.mayReadDrafts(one.ownerUnitId()));
  }

  private boolean sees(FormRow row) {
    return !row.isDraft() || rights.mayReadDrafts(row.ownerUnitId());
  }
}
