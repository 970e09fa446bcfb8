package vn.kheo.app.reporting.regime;

/**
 * Số đã có: a question of an ad hoc request that is not asked again.
 *
 * @param question in the words of the request
 * @param sourceRoundId round in which units answered it
 * @param sourceCode of the indicator there
 */
public record TakenAnswer(String question, long sourceRoundId, String sourceCode) {}
