package vn.kheo.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Quyết định về đề nghị gia hạn (TASK-21). */
public sealed interface Decision {
  /** Đồng ý the date asked for. */
  record Grant(@Nullable String remark) implements Decision {}

  /** Đồng ý đến ngày khác. */
  record OtherDate(LocalDate due, @Nullable String remark) implements Decision {}

  /** Không đồng ý, with the reason. */
  record Refuse(String reason) implements Decision {}
}
