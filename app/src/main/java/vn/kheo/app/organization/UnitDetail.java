package vn.kheo.app.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hồ sơ đơn vị: what the house knows of one unit on a day.
 *
 * @param govCode electronic identifier (mã định danh) under Quyết định 20/2020/QĐ-TTg, or null
 * @param gsoCode code of the statistics office, or null
 * @param ancestors from the root down to the parent
 * @param children on the day, by kind and name
 * @param groups of which it is a member
 * @param version to hand back when changing it
 */
public record UnitDetail(
    Unit unit,
    @Nullable String govCode,
    @Nullable String gsoCode,
    String source,
    int version,
    List<Unit> ancestors,
    List<Unit> children,
    List<UnitGroup> groups,
    List<Post> posts) {}
