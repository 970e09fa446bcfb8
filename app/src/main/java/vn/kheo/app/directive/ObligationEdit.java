package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Cadence;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Span;

/**
 * Sửa nhiệm vụ: every field a person may change, with the value it is to have. Start from {@link
 * Obligation#asEdit()}.
 *
 * @param span the words; the text itself is never rewritten
 */
public record ObligationEdit(
    Span span,
    Deliverable deliverable,
    @Nullable SourceDeadline sourceDeadline,
    @Nullable LocalDate workingDeadline,
    @Nullable String workingBasis,
    boolean fixedByHigherLevel,
    Cadence.@Nullable Rhythm cadence,
    @Nullable String cadenceDue,
    @Nullable String reportTo,
    @Nullable String reportVia,
    @Nullable Long monitorUnitId,
    boolean needsAcceptance,
    List<PartyEdit> leads,
    List<PartyEdit> coordinators) {}
