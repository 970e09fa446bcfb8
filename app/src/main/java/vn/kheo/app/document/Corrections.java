package vn.kheo.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed between two states of a letterhead, as the journal tells it. */
final class Corrections {
  private Corrections() {}

  static String between(Document before, Document after) {
    List<String> changes = new ArrayList<>();
    note(changes, "số, ký hiệu", before.symbol(), after.symbol());
    note(changes, "cơ quan ban hành", before.issuer(), after.issuer());
    note(changes, "cơ quan chủ quản", before.superior(), after.superior());
    note(changes, "loại văn bản", before.kind(), after.kind());
    note(changes, "trích yếu", before.subject(), after.subject());
    note(changes, "địa danh", before.place(), after.place());
    note(changes, "ngày ban hành", before.issueDate(), after.issueDate());
    note(changes, "người ký", before.signer(), after.signer());
    return String.join("; ", changes);
  }

  private static void note(
      List<String> changes, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add("%s: “%s” → “%s”".formatted(name, shown(before), shown(after)));
    }
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
