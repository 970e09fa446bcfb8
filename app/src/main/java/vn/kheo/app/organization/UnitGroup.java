package vn.kheo.app.organization;

/**
 * Nhóm đơn vị by rule: the units of a kind anywhere beneath a unit, as of a day.
 *
 * @param name as dispatches write it, such as {@code Các Sở, ban, ngành}
 */
public record UnitGroup(long id, String code, String name, String kind, long underId) {}
