package vn.kheo.app.oversight.web;

/** An action to choose, by its name in the journal and in words. */
public record JournalAction(String name, String words) {}
