package vn.kheo.app.calendar;

/** Bảng bốn ô: the national table of results; tasks without a deadline are counted apart. */
public record FourCells(
    int doneInTime,
    int doneLate,
    int openInTime,
    int openOverdue,
    int doneNoDeadline,
    int openNoDeadline) {}
