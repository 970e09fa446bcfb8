package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.answer.Mark;

/**
 * Số của một đơn vị in a total.
 *
 * @param edition the one that counts; null where none was sent
 * @param mark {@link Mark#MISSING} where none was sent
 */
public record UnitFigure(
    long reportId,
    long unitId,
    long nodeId,
    @Nullable Integer edition,
    Mark mark,
    @Nullable BigDecimal amount) {}
