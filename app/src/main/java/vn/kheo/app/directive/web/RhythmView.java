package vn.kheo.app.directive.web;

import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.directive.Recurrence;

/**
 * Trang nhịp của một nhiệm vụ.
 *
 * @param form as typed, as it is, or as the reading proposes
 * @param proposed whether the form holds what the reading proposes
 */
public record RhythmView(
    Directive directive,
    Obligation order,
    Recurrence recurrence,
    RhythmForm form,
    boolean proposed,
    boolean maySet,
    @Nullable String problem) {}
