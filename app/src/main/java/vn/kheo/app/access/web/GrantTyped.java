package vn.kheo.app.access.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.access.Permission;

/** What was typed into the form for a grant. */
public record GrantTyped(
    Permission permission, String unit, @Nullable LocalDate from, @Nullable LocalDate to) {}
