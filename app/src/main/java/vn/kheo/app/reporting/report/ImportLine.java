package vn.kheo.app.reporting.report;

/**
 * Một số liệu trong tệp nạp.
 *
 * @param place where it stands, in the reader's words, such as {@code D12} or {@code dòng 7}
 * @param unit code of the unit
 * @param code of the indicator
 * @param said as it stands: a number, a choice, {@code -}, {@code x}, or nothing
 * @param plain whether numbers are written with a decimal point and no grouping, as systems do;
 *     else as people type them (1.234,5)
 */
public record ImportLine(String place, String unit, String code, String said, boolean plain) {}
