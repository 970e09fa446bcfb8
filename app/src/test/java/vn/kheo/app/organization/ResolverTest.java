package vn.kheo.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kheo.app.organization.Resolution.How;

/** What addressees mean, to one who writes from UBND tỉnh Ninh Thuận in November 2022. */
class ResolverTest {
  private static final Directory DIRECTORY = Examples.directory();
  private static final Resolver RESOLVER = new Resolver(DIRECTORY, DIRECTORY.existing().getFirst());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Nội vụ | snv",
        "Sở Nội vụ tỉnh Ninh Thuận | snv",
        "SỞ NỘI VỤ | snv",
        "SNV | snv",
        "Giám đốc Sở Nội vụ | snv",
        "Sở KH&CN | skhcn",
        "Sở GD&ĐT | sgddt",
        "Sở NN&PTNT | snnptnt",
        "Sở Nông nghiệp và PTNT | snnptnt",
        "Sở LĐ-TB&XH | sldtbxh",
        "Sở Lao động - Thương binh và Xã hội | sldtbxh",
        "Sở VH,TT&DL | svhttdl",
        "Sở Văn hóa, Thể thao và Du lịch | svhttdl",
        "Sở Văn hoá, Thể thao và Du lịch | svhttdl",
        "Sở TT&TT | stttt",
        "Văn phòng UBND tỉnh | vp-ubnd-tinh",
        "Chánh Văn phòng Ủy ban nhân dân tỉnh | vp-ubnd-tinh",
        "UBND tỉnh | ubnd-tinh-ninh-thuan",
        "Uỷ ban nhân dân tỉnh | ubnd-tinh-ninh-thuan",
        "Chủ tịch UBND tỉnh | ubnd-tinh-ninh-thuan",
        "Thanh tra tỉnh | thanh-tra-tinh",
        "Chánh Thanh tra tỉnh | thanh-tra-tinh",
        "Ban Dân tộc | ban-dan-toc",
        "Trưởng Ban Dân tộc tỉnh | ban-dan-toc",
        "Ban Dân vận Tỉnh ủy | ban-dan-van-tinh-uy",
        "Tỉnh ủy | tinh-uy",
        "UBND huyện Ninh Sơn | ubnd-ninh-son",
        "huyện Ninh Sơn | ubnd-ninh-son",
        "UBND TP. Phan Rang-Tháp Chàm | ubnd-phan-rang-thap-cham",
        "Chủ tịch Ủy ban nhân dân thành phố Phan Rang - Tháp Chàm | ubnd-phan-rang-thap-cham",
        "UBND xã Phước Sơn, huyện Ninh Phước | ubnd-xa-phuoc-son",
        "UBND xã Hoà Sơn | ubnd-xa-hoa-son",
        "Đài Phát thanh và Truyền hình tỉnh | dai-ptth",
        "Đài PT-TH | dai-ptth",
        "Hội Chữ thập đỏ tỉnh | hoi-chu-thap-do",
        "Ban Quản lý các khu công nghiệp | bql-kcn",
        "Vườn quốc gia Núi Chúa | vqg-nui-chua",
      })
  void a_unit_is_known_by_what_people_write(String words, String code) {
    assertThat(resolve(words).units()).extracting(Unit::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Các sở, ban, ngành tỉnh | so-ban-nganh",
        "Thủ trưởng các Sở, ban, ngành | so-ban-nganh",
        "các sở, ban, ngành thuộc UBND tỉnh | so-ban-nganh",
        "đơn vị sự nghiệp trực thuộc UBND tỉnh | don-vi-su-nghiep",
        "tổ chức Hội đặc thù cấp tỉnh | hoi-dac-thu",
        "Chủ tịch UBND các huyện, thành phố | ubnd-huyen",
        "UBND huyện, thành phố | ubnd-huyen",
        "UBND cấp huyện | ubnd-huyen",
        "UBND các xã, phường, thị trấn | ubnd-xa",
        "các xã, phường, thị trấn | ubnd-xa",
      })
  void a_group_is_known_by_what_people_write(String words, String code) {
    Resolution found = resolve(words);
    assertThat(found.how()).isEqualTo(How.GROUP);
    assertThat(found.group()).isNotNull().extracting(UnitGroup::code).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Nội vụ, Sở Tài chính và Sở Y tế | snv,stc,syt",
        "các Sở: Nội vụ, Tài chính | snv,stc",
        "các Sở: Kế hoạch và Đầu tư, Tài chính, Văn hóa, Thể thao và Du lịch | skhdt,stc,svhttdl",
        "Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ | svhttdl,snv",
        "Giám đốc các Sở Nội vụ, Tư pháp | snv,stp",
        "UBND các huyện: Ninh Sơn, Bác Ái | ubnd-ninh-son,ubnd-bac-ai",
        "Sở Nội vụ; Văn phòng UBND tỉnh | snv,vp-ubnd-tinh",
      })
  void a_list_is_cut_where_every_piece_is_known(String words, String codes) {
    Resolution found = resolve(words);
    assertThat(found.units()).extracting(Unit::code).containsExactly(codes.split(","));
    assertThat(found.group()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "Sở Ngoại vụ",
        "Sở Nội vụ tỉnh Khánh Hòa",
        "các cơ quan, đơn vị liên quan",
        "các Sở, ban, ngành, đơn vị liên quan",
        "Sở Nội vụ và các đơn vị liên quan",
        "Ủy ban nhân dân",
        "Thanh tra",
        "Giám đốc",
        "các Sở",
        "UBND các tỉnh, thành phố trực thuộc Trung ương",
        "các Sở: Nội vụ, Ngoại giao",
        ",;,",
        "😀",
      })
  void what_is_not_known_stays_open(String words) {
    Resolution found = resolve(words);
    assertThat(found.how()).isEqualTo(How.NONE);
    assertThat(found.resolved()).isFalse();
    assertThat(found.units()).isEmpty();
    assertThat(found.words()).isEqualTo(words);
  }

  @Test
  void two_communes_that_differ_only_in_their_marks_are_two() {
    assertThat(resolve("UBND xã Thành Hải").units()).hasSize(1);
    assertThat(resolve("UBND xã Thanh Hải").units())
        .hasSize(1)
        .isNotEqualTo(resolve("UBND xã Thành Hải").units());
  }

  @Test
  void what_two_units_are_called_alike_stays_open_unless_one_is_beneath_the_writer() {
    Unit one = unit(1, "a", "UBND huyện Một", "ubnd_huyen", null);
    Unit two = unit(2, "b", "UBND huyện Hai", "ubnd_huyen", null);
    Unit first = unit(3, "c", "UBND xã Tân Lập", "ubnd_xa", 1L);
    Unit second = unit(4, "d", "UBND xã Tân Lập", "ubnd_xa", 2L);
    List<Unit> all = List.of(one, two, first, second);
    var directory = new Directory(Directory.byId(all), all, List.of(), Map.of());
    assertThat(new Resolver(directory, null).resolve("UBND xã Tân Lập").how()).isEqualTo(How.NONE);
    assertThat(new Resolver(directory, two).resolve("xã Tân Lập").units()).containsExactly(second);
    assertThat(new Resolver(directory, null).resolve("xã Tân Lập, huyện Một").units())
        .containsExactly(first);
  }

  @Test
  void another_provinces_units_are_only_known_with_their_province() {
    Unit ours = unit(1, "ubnd-a", "Ủy ban nhân dân tỉnh An Bình", "ubnd_tinh", null);
    Unit theirs = unit(2, "ubnd-b", "Ủy ban nhân dân tỉnh Bình Yên", "ubnd_tinh", null);
    Unit department = unit(3, "snv-b", "Sở Nội vụ tỉnh Bình Yên", "so_ban_nganh", 2L);
    List<Unit> all = List.of(ours, theirs, department);
    var directory = new Directory(Directory.byId(all), all, List.of(), Map.of());
    var resolver = new Resolver(directory, ours);
    assertThat(resolver.resolve("Sở Nội vụ").how()).isEqualTo(How.NONE);
    assertThat(resolver.resolve("snv-b").how()).isEqualTo(How.NONE);
    assertThat(resolver.resolve("Sở Nội vụ tỉnh Bình Yên").units()).containsExactly(department);
  }

  @Property
  void no_text_ever_breaks_it(@ForAll @StringLength(max = 200) String text) {
    assertThat(resolve(text).words()).isEqualTo(text);
  }

  @Property
  void where_the_tone_mark_stands_makes_no_difference(
      @ForAll("names") String name, @ForAll boolean upper) {
    String moved =
        name.replace("òa", "oà").replace("óa", "oá").replace("ủy", "uỷ").replace("úy", "uý");
    assertThat(Words.key(upper ? moved.toUpperCase(Locale.ROOT) : moved))
        .isEqualTo(Words.key(name));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(DIRECTORY.existing().stream().map(Unit::name).toList());
  }

  @Test
  void every_unit_of_the_example_is_known_by_its_own_name() {
    assertThat(DIRECTORY.existing())
        .allSatisfy(u -> assertThat(resolve(u.name()).units()).as(u.name()).containsExactly(u));
  }

  @Test
  void a_list_of_ten_thousand_commas_is_no_list() {
    assertThat(resolve("Sở Nội vụ, ".repeat(10_000)).how()).isEqualTo(How.NONE);
  }

  private static Resolution resolve(String words) {
    return RESOLVER.resolve(words);
  }

  private static Unit unit(long id, String code, String name, String kind, @Nullable Long parent) {
    return new Unit(id, code, name, code, kind, parent, null, null);
  }
}
