package vn.kheo.app.directive.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.lenient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Resolution;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.organization.UnitGroup;

/** A small province on paper, behind the doors of organisation and access; a test says who acts. */
final class PaperProvince {
  static final long UBND = 1;
  static final long OFFICE = 2;
  static final long HOME_AFFAIRS = 3;

  private final Map<Long, Unit> units = new LinkedHashMap<>();
  private final Map<Long, List<Unit>> members = new LinkedHashMap<>();
  private final List<UnitGroup> groups = new ArrayList<>();
  private volatile Actor acting = actor("hanh", UBND, Permission.REGISTER, Permission.CONFIRM);

  PaperProvince() {
    unit(UBND, "Ủy ban nhân dân tỉnh Ninh Thuận", "ubnd_tinh");
    unit(OFFICE, "Văn phòng Ủy ban nhân dân tỉnh", "van_phong");
    unit(HOME_AFFAIRS, "Sở Nội vụ", "so_ban_nganh");
    long next = group(101, "Các Sở, ban, ngành", HOME_AFFAIRS, 18);
    next = group(102, "Các đơn vị sự nghiệp trực thuộc UBND tỉnh", next, 10);
    next = group(103, "Các tổ chức Hội đặc thù cấp tỉnh", next, 11);
    group(104, "Ủy ban nhân dân các huyện, thành phố", next, 7);
  }

  static Actor actor(String username, long unit, Permission... permissions) {
    Map<Permission, Set<Long>> grants =
        Arrays.stream(permissions).collect(Collectors.toMap(p -> p, p -> Set.of(unit)));
    long id = Math.abs(username.hashCode()) + 1L;
    return new Actor(
        id, id, username, "Người " + username, "Chuyên viên", unit, "Đơn vị", "vi", grants);
  }

  void acts(Actor actor) {
    acting = actor;
  }

  private Unit unit(long id, String name, String kind) {
    var parent = id == UBND ? null : UBND;
    var unit = new Unit(id, "dv" + id, name, name, kind, parent, null, null);
    units.putIfAbsent(id, unit);
    return units.getOrDefault(id, unit);
  }

  private long group(long id, String name, long first, int many) {
    List<Unit> all = new ArrayList<>();
    for (long unit = first; unit < first + many; unit++) {
      all.add(unit(unit, "Đơn vị số " + unit, "kind" + id));
    }
    members.put(id, all);
    groups.add(new UnitGroup(id, "g" + id, name, "kind" + id, UBND));
    return first + many;
  }

  private Resolution resolve(String words) {
    var plain = words.toLowerCase(java.util.Locale.ROOT).replaceFirst("^các ", "");
    for (var group : groups) {
      if (group.name().toLowerCase(java.util.Locale.ROOT).replaceFirst("^các ", "").equals(plain)) {
        return new Resolution(
            words, group, members.getOrDefault(group.id(), List.of()), Resolution.How.GROUP);
      }
    }
    return units.values().stream()
        .filter(unit -> unit.name().equalsIgnoreCase(words))
        .findFirst()
        .map(unit -> new Resolution(words, null, List.of(unit), Resolution.How.UNIT))
        .orElse(new Resolution(words, null, List.of(), Resolution.How.NONE));
  }

  void stands(Organization organization, Access access) {
    lenient()
        .when(organization.unit(anyLong()))
        .thenAnswer(call -> Optional.ofNullable(units.get(call.<Long>getArgument(0))));
    lenient()
        .when(organization.unitByCode(anyString()))
        .thenAnswer(
            call ->
                call.getArgument(0).equals("vp-ubnd-tinh")
                    ? Optional.ofNullable(units.get(OFFICE))
                    : Optional.empty());
    lenient()
        .when(organization.units(anyCollection()))
        .thenAnswer(
            call -> {
              Map<Long, Unit> found = new LinkedHashMap<>(units);
              found.keySet().retainAll(call.<Collection<Long>>getArgument(0));
              return found;
            });
    lenient()
        .when(organization.search(anyString(), any(), anyInt()))
        .thenAnswer(call -> units.values().stream().limit(call.<Integer>getArgument(2)).toList());
    lenient().when(organization.groups()).thenReturn(groups);
    lenient()
        .when(organization.members(anyLong(), any(LocalDate.class)))
        .thenAnswer(call -> members.getOrDefault(call.<Long>getArgument(0), List.of()));
    lenient()
        .when(organization.resolve(anyList(), anyLong(), any()))
        .thenAnswer(call -> call.<List<String>>getArgument(0).stream().map(this::resolve).toList());
    lenient().when(access.current()).thenAnswer(call -> acting);
    lenient().when(access.find()).thenAnswer(call -> Optional.of(acting));
    lenient().when(access.mayOpen(anyString(), anyString())).thenReturn(true);
    doAnswer(
            call -> {
              if (!acting.may(call.getArgument(0), call.<Long>getArgument(1))) {
                throw new AccessDeniedException(call.getArgument(0).toString());
              }
              return null;
            })
        .when(access)
        .require(any(), anyLong());
  }
}
