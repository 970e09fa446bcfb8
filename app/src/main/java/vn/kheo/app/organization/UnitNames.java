package vn.kheo.app.organization;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a unit is called by those who write from one province: {@code Sở Nội vụ} there is {@code Sở
 * Nội vụ tỉnh Ninh Thuận}. All are keys of {@link Words}.
 */
final class UnitNames {
  private static final String COMMITTEE = Words.key("Ủy ban nhân dân") + " ";
  private static final String PROVINCE = Words.key("tỉnh");
  private static final List<String> BODIES_OF_EVERY_LEVEL = List.of("hdnd", "mat_tran");
  private static final int SYLLABLES_OF_A_NAME = 3;

  private final @Nullable String province;
  private final @Nullable String provinceName;

  /**
   * @param province from whose province one writes, or null where there is none
   */
  UnitNames(@Nullable Unit province) {
    String place = province == null ? null : place(Words.key(province.name()));
    this.province = place;
    this.provinceName =
        place == null || !place.contains(" ") ? null : place.substring(place.indexOf(' ') + 1);
  }

  /**
   * @param district the district of a commune, else null
   */
  Set<String> of(Unit unit, @Nullable Unit district) {
    String name = Words.key(unit.name());
    var names = new LinkedHashSet<String>();
    names.add(name);
    withoutProvince(unit, name, names);
    if (unit.kind().startsWith("ubnd_") && name.startsWith(COMMITTEE)) {
      String place = place(name);
      names.add(place);
      if (district != null) {
        String above = place(Words.key(district.name()));
        names.add(name + " " + above);
        names.add(place + " " + above);
      }
    }
    if (province != null && !name.endsWith(" " + province)) {
      List.copyOf(names).forEach(n -> names.add(n + " " + province));
    }
    return names;
  }

  /** Names of a unit of this province for those who write from another one. */
  Set<String> ofAnother(Unit unit) {
    String name = Words.key(unit.name());
    boolean tells = provinceName != null && name.endsWith(" " + provinceName);
    return Set.of(tells ? name : name + " " + province);
  }

  private void withoutProvince(Unit unit, String name, Set<String> names) {
    String base = province == null ? null : without(name, province);
    if (base == null && provinceName != null) {
      base = without(name, provinceName);
    }
    if (base == null) {
      return;
    }
    names.add(base + " " + PROVINCE);
    names.add(base + " " + provinceName);
    // “Ủy ban nhân dân” or “Thanh tra” alone could be anybody's.
    boolean ofEveryLevel =
        unit.kind().startsWith("ubnd_") || BODIES_OF_EVERY_LEVEL.contains(unit.kind());
    boolean tells = base.split(" ").length >= SYLLABLES_OF_A_NAME || unit.kind().equals("dang");
    if (!ofEveryLevel && tells) {
      names.add(base);
    }
  }

  private static @Nullable String without(String name, String ending) {
    return name.endsWith(" " + ending)
        ? name.substring(0, name.length() - ending.length() - 1)
        : null;
  }

  /** {@code huyện Ninh Sơn} of {@code Ủy ban nhân dân huyện Ninh Sơn}. */
  private static String place(String name) {
    return name.startsWith(COMMITTEE) ? name.substring(COMMITTEE.length()) : name;
  }
}
