package vn.kheo.app.oversight.web;

/** An action or a kind of subject to choose, by its name in the journal and in words. */
public record JournalChoice(String name, String words) {}
