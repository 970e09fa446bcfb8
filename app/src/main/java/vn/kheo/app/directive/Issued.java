package vn.kheo.app.directive;

/**
 * Kết quả ban hành.
 *
 * @param units how many units got something
 * @param assignments how many assignments were opened
 */
public record Issued(long directiveId, int units, int assignments) {}
