package vn.kheo.app.access.web;

/** An account of the demonstration, and whose it is. */
public record Face(String username, String name, String post, String unit) {}
