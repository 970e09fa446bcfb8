package vn.kheo.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.HouseTest;

@HouseTest
@Transactional
class OrganizationDeskTest {
  private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

  @Autowired Organization organization;
  @Autowired OrganizationDesk desk;
  private long snv;

  @BeforeEach
  void load() {
    Examples.load(organization);
    snv = organization.unitByCode("snv").orElseThrow().id();
  }

  @Test
  void a_unit_shows_where_it_stands_and_who_works_there() {
    UnitDetail detail = desk.detail(snv, DAY).orElseThrow();
    assertThat(detail.ancestors()).extracting(Unit::code).containsExactly("ubnd-tinh-ninh-thuan");
    assertThat(detail.groups()).extracting(UnitGroup::code).containsExactly("so-ban-nganh");
    assertThat(detail.posts()).hasSize(4);
    assertThat(desk.detail(-1, DAY)).isEmpty();
    long province = detail.ancestors().getFirst().id();
    assertThat(desk.detail(province, DAY).orElseThrow().children()).hasSize(44);
  }

  @Test
  void the_second_of_two_people_is_told_and_nothing_is_overwritten() {
    int version = desk.detail(snv, DAY).orElseThrow().version();
    desk.changeUnit(snv, version, change("Sở Nội vụ", "SNV"));
    assertThatThrownBy(() -> desk.changeUnit(snv, version, change("Sở khác", "SK")))
        .isInstanceOfSatisfying(
            ChangedMeanwhile.class,
            e -> {
              assertThat(e.who()).isNotBlank();
              assertThat(e.what()).contains("Sở Nội vụ");
            });
    assertThat(organization.unit(snv).orElseThrow().name()).isEqualTo("Sở Nội vụ");
  }

  @Test
  void a_bad_entry_names_its_field() {
    assertThatThrownBy(() -> desk.changeUnit(snv, 0, change(" ", "SNV")))
        .isInstanceOfSatisfying(BadEntry.class, e -> assertThat(e.field()).isEqualTo("name"));
    assertThatThrownBy(() -> desk.changeUnit(snv, 0, new UnitChange("a", "b", DAY, DAY, "")))
        .isInstanceOfSatisfying(BadEntry.class, e -> assertThat(e.field()).isEqualTo("validTo"));
    assertThatThrownBy(() -> desk.addPost(snv, "A", "CV", false, "no address", null))
        .isInstanceOfSatisfying(BadEntry.class, e -> assertThat(e.field()).isEqualTo("email"));
  }

  @Test
  void a_post_is_given_and_ended() {
    desk.addPost(snv, "Trần Văn Thử", "Chuyên viên", false, "thu@vidu.example", DAY);
    Post post =
        desk.detail(snv, DAY).orElseThrow().posts().stream()
            .filter(p -> p.name().equals("Trần Văn Thử"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> desk.endPost(post.id(), post.version(), DAY))
        .isInstanceOfSatisfying(BadEntry.class, e -> assertThat(e.problem()).isEqualTo("validity"));
    desk.endPost(post.id(), post.version(), DAY.plusDays(10));
    assertThat(organization.people(snv, DAY.plusDays(9))).hasSize(5);
    assertThat(organization.people(snv, DAY.plusDays(10))).hasSize(4);
    assertThatThrownBy(() -> desk.endPost(post.id(), post.version(), DAY.plusDays(20)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void a_known_address_is_the_same_person_in_another_post() {
    Person head = organization.people(snv, DAY).getFirst();
    Post post = desk.detail(snv, DAY).orElseThrow().posts().getFirst();
    desk.addPost(snv, head.name(), "Bí thư Đảng ủy", true, String.valueOf(post.email()), null);
    assertThat(organization.people(snv, DAY)).filteredOn(p -> p.id() == head.id()).hasSize(2);
  }

  @Test
  void an_alias_can_be_forgotten() {
    organization.rememberAlias("Cơ quan nội vụ", List.of(snv));
    Alias alias = desk.aliases(DAY).getFirst();
    assertThat(alias.units()).extracting(Unit::id).containsExactly(snv);
    desk.forgetAlias(alias.id());
    desk.forgetAlias(alias.id());
    assertThat(desk.aliases(DAY)).isEmpty();
  }

  private static UnitChange change(String name, String shortName) {
    return new UnitChange(name, shortName, null, null, "");
  }
}
