package vn.kheo.app.access;

/** Người giữ quyền: a person who holds a permission for a unit. */
public record Holder(Permission permission, long unitId, long personId) {}
