package vn.kheo.app.reporting.regime.web;

import vn.kheo.app.organization.UnitGroup;

/** A group of units, and how many are in it today. */
public record GroupSize(UnitGroup group, int units) {}
