package vn.kheo.app.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tên gọi đã ghi nhớ: words a person once explained. */
public record Alias(long id, String words, @Nullable UnitGroup group, List<Unit> units) {}
