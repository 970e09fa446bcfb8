package vn.kheo.app.organization;

/** A group as a line of a file. */
record GroupRow(String code, String name, String kind, String under) {}
