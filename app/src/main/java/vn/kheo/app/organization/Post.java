package vn.kheo.app.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Chức vụ: who holds a post of a unit, and when.
 *
 * @param from first day; null where not known
 * @param to first day on which the person no longer holds it; null while they do
 * @param version to hand back when ending it
 */
public record Post(
    long id,
    long personId,
    String name,
    @Nullable String email,
    String title,
    boolean leads,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int version) {}
