package vn.kheo.app.reporting.form;

/**
 * Chỉ tiêu đã hỏi ở biểu mẫu khác: units give this figure already.
 *
 * @param code of the question in the form looked at
 * @param otherCode of the same question in the other form
 * @param sameUnits whether both ask at least one kind of unit in common
 */
public record AskedElsewhere(
    String code,
    String name,
    long otherVersionId,
    String otherForm,
    String otherFormName,
    String otherCode,
    String otherName,
    boolean sameUnits) {}
