package vn.kheo.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.HouseTest;
import vn.kheo.app.organization.Resolution.How;

@HouseTest
@Transactional
class OrganizationTest {
  private static final LocalDate NOVEMBER_2022 = LocalDate.of(2022, 11, 15);

  @Autowired Organization organization;
  private long province;

  @BeforeEach
  void load() {
    Examples.load(organization);
    province = organization.unitByCode("ubnd-tinh-ninh-thuan").orElseThrow().id();
  }

  @Test
  void the_four_groups_of_the_seed_have_46_units_in_november_2022() {
    List<Resolution> groups =
        resolve(
            "Các Sở, ban, ngành",
            "Các đơn vị sự nghiệp trực thuộc UBND tỉnh",
            "Các tổ chức Hội đặc thù cấp tỉnh",
            "Ủy ban nhân dân các huyện, thành phố");
    assertThat(groups).extracting(Resolution::how).containsOnly(How.GROUP);
    assertThat(groups).extracting(r -> r.units().size()).containsExactly(18, 10, 11, 7);
    var all = new HashSet<Unit>();
    groups.forEach(r -> all.addAll(r.units()));
    assertThat(all).hasSize(46);
  }

  @Test
  void a_group_has_the_members_of_the_day_asked() {
    UnitGroup communes = group("ubnd-xa");
    assertThat(organization.members(communes.id(), NOVEMBER_2022)).hasSize(65);
    assertThat(organization.members(communes.id(), LocalDate.of(2024, 11, 1)))
        .as("four wards ended, and none of 2024 is in the file")
        .hasSize(61);
    assertThat(organization.members(communes.id(), LocalDate.of(2025, 7, 1))).isEmpty();
  }

  @Test
  void members_in_the_database_are_those_the_resolver_finds() {
    for (UnitGroup group : organization.groups()) {
      assertThat(resolve(group.name()).getFirst().units())
          .isEqualTo(organization.members(group.id(), NOVEMBER_2022));
    }
  }

  @Test
  void below_a_unit_is_everything_that_hangs_beneath_it_on_the_day() {
    long district = organization.unitByCode("ubnd-ninh-son").orElseThrow().id();
    assertThat(organization.below(district, NOVEMBER_2022))
        .extracting(Unit::kind)
        .hasSize(8)
        .containsOnly("ubnd_xa");
    assertThat(organization.below(province, NOVEMBER_2022))
        .extracting(Unit::code)
        .contains("ubnd-ninh-son", "ubnd-xa-lam-son", "snv")
        .doesNotContain("ubnd-tinh-ninh-thuan");
    assertThat(organization.below(district, LocalDate.of(2025, 7, 1))).isEmpty();
  }

  @Test
  void a_unit_that_has_ended_is_not_addressed() {
    assertThat(
            organization
                .resolve(List.of("Sở Nội vụ"), province, LocalDate.of(2025, 3, 1))
                .getFirst()
                .how())
        .isEqualTo(How.NONE);
  }

  @Test
  void what_a_person_explained_once_is_remembered_however_it_is_written() {
    Unit office = organization.unitByCode("vp-ubnd-tinh").orElseThrow();
    organization.rememberAlias("Các cơ quan tham mưu của tỉnh", List.of(office.id()));
    Resolution found = resolve("các cơ quan  tham mưu của Tỉnh;").getFirst();
    assertThat(found.how()).isEqualTo(How.ALIAS);
    assertThat(found.units()).containsExactly(office);

    organization.rememberAliasForGroup("Các cơ quan tham mưu của tỉnh", group("ubnd-huyen").id());
    assertThat(resolve("Các cơ quan tham mưu của tỉnh").getFirst().units()).hasSize(7);
  }

  @Test
  void search_needs_no_marks_and_puts_the_exact_short_name_first() {
    assertThat(codes("so noi vu")).startsWith("snv");
    assertThat(codes("SNV")).startsWith("snv");
    assertThat(codes("phan rang")).startsWith("ubnd-phan-rang-thap-cham");
    assertThat(codes("dai phat thanh")).startsWith("dai-ptth");
    assertThat(codes("cong nghe khoa")).as("words in any order").contains("skhcn");
    assertThat(codes("so noi vuj")).as("a slip of the finger").contains("snv");
    assertThat(codes("%")).isEmpty();
    assertThat(codes("_")).isEmpty();
    assertThat(codes("\\")).isEmpty();
    assertThat(codes("")).isEmpty();
    assertThat(organization.search("ủy ban", NOVEMBER_2022, 5)).hasSize(5);
  }

  @Test
  void people_of_a_unit_are_those_of_the_day_leaders_first() {
    long snv = organization.unitByCode("snv").orElseThrow().id();
    List<Person> people = organization.people(snv, NOVEMBER_2022);
    assertThat(people)
        .extracting(Person::post)
        .containsExactly("Giám đốc", "Phó Giám đốc", "Chuyên viên", "Chuyên viên");
    assertThat(people).extracting(Person::leads).containsExactly(true, true, false, false);
    assertThat(organization.people(snv, LocalDate.of(2021, 6, 30))).isEmpty();
    Person head = people.getFirst();
    assertThat(organization.peopleById(List.of(head.id()), NOVEMBER_2022))
        .containsEntry(head.id(), head);
    assertThat(organization.peopleById(List.of(), NOVEMBER_2022)).isEmpty();
  }

  @Test
  void a_person_is_found_by_address() {
    assertThat(organization.personByEmail("Dung.HN@vidu.example", NOVEMBER_2022))
        .hasValueSatisfying(p -> assertThat(p.unitId()).isEqualTo(province));
    assertThat(organization.personByEmail("nobody@vidu.example", NOVEMBER_2022)).isEmpty();
  }

  @Test
  void units_are_found_by_id_and_code() {
    Unit snv = organization.unitByCode("snv").orElseThrow();
    assertThat(organization.unit(snv.id())).contains(snv);
    assertThat(organization.units(List.of(snv.id(), -1L))).containsOnlyKeys(snv.id());
    assertThat(organization.units(List.of())).isEmpty();
    assertThat(organization.unitByCode("SNV")).isEmpty();
    assertThat(snv.validTo()).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(snv.validFrom()).isNull();
  }

  private List<Resolution> resolve(String... words) {
    return organization.resolve(List.of(words), province, NOVEMBER_2022);
  }

  private List<String> codes(String words) {
    return organization.search(words, NOVEMBER_2022, 20).stream().map(Unit::code).toList();
  }

  private UnitGroup group(String code) {
    return organization.groups().stream()
        .filter(g -> g.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
