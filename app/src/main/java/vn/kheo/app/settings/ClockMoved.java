package vn.kheo.app.settings;

import java.time.Instant;

/** Đồng hồ trình diễn đã được tua: what falls between the two is due now. */
public record ClockMoved(Instant from, Instant to) {}
