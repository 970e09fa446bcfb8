package vn.kheo.app.access.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.access.Grant;

/**
 * One grant on an account's page.
 *
 * @param unit null for the whole house
 * @param lastDay last day on which it holds; null while no end is set
 * @param state {@code now}, {@code later} or {@code ended}
 */
public record GrantLine(
    Grant grant, @Nullable String unit, @Nullable LocalDate lastDay, String state) {}
