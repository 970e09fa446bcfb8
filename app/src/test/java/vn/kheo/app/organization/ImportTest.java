package vn.kheo.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.HouseTest;
import vn.kheo.app.organization.ImportReport.Outcome;
import vn.kheo.app.organization.ImportReport.Problem;
import vn.kheo.app.organization.OrganizationFiles.Content;

@HouseTest
@Transactional
class ImportTest {
  private static final String UNITS = String.join(",", UnitImport.COLUMNS) + "\n";
  private static final String PEOPLE = String.join(",", PeopleImport.COLUMNS) + "\n";
  private static final String ONE = UNITS + "t-a,Đơn vị A,A,Văn phòng,,,,,,\n";

  @Autowired Organization organization;
  @Autowired OrganizationFiles files;
  @Autowired JdbcClient jdbc;

  @Test
  void a_good_file_is_taken_whole_with_one_journal_entry_a_unit() {
    long before = journalled();
    ImportReport report = units(ONE + "t-b,Đơn vị B,B,phong,t-a,G,1,01/02/2020,2025-07-01,x\n");
    assertThat(report.taken()).isTrue();
    assertThat(report.count(Outcome.NEW)).isEqualTo(2);
    Unit b = organization.unitByCode("t-b").orElseThrow();
    assertThat(b.parentId()).isEqualTo(organization.unitByCode("t-a").orElseThrow().id());
    assertThat(b.validFrom()).isEqualTo(LocalDate.of(2020, 2, 1));
    assertThat(b.validTo()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(journalled() - before).isEqualTo(2);
  }

  @Test
  void a_parent_may_stand_below_its_child() {
    assertThat(units(UNITS + "t-b,B,B,Văn phòng,t-a,,,,,\nt-a,A,A,Văn phòng,,,,,,\n").taken())
        .isTrue();
    assertThat(organization.unitByCode("t-b").orElseThrow().parentId()).isNotNull();
  }

  @Test
  void a_second_time_nothing_changes_and_a_changed_line_is_told() {
    units(ONE);
    assertThat(units(ONE).count(Outcome.SAME)).isEqualTo(1);
    ImportReport report = units(ONE.replace("Đơn vị A", "Đơn vị Á"));
    assertThat(report.count(Outcome.CHANGED)).isEqualTo(1);
    assertThat(organization.unitByCode("t-a").orElseThrow().name()).isEqualTo("Đơn vị Á");
  }

  @Test
  void a_check_takes_nothing() {
    ImportReport report = files.read(Content.UNITS, ONE.getBytes(StandardCharsets.UTF_8), false);
    assertThat(report.good()).isTrue();
    assertThat(report.taken()).isFalse();
    assertThat(organization.unitByCode("t-a")).isEmpty();
  }

  @Test
  void one_bad_line_and_nothing_is_taken() {
    ImportReport report = units(ONE + "t-b,B,B,Tổng cục,,,,,,\n");
    assertThat(report.taken()).isFalse();
    assertThat(report.lines())
        .extracting(ImportReport.Line::outcome)
        .containsExactly(Outcome.NEW, Outcome.BAD);
    assertThat(organization.unitByCode("t-a")).isEmpty();
  }

  @Test
  void each_kind_of_bad_unit_is_named() {
    assertThat(bad("t-b,B,B,Tổng cục,,,,,,")).containsExactly("kind");
    assertThat(bad("t-b,B,B,Văn phòng,nowhere,,,,,")).containsExactly("parent");
    assertThat(bad("t-b,B,B,Văn phòng,t-b,,,,,")).containsExactly("circle");
    assertThat(bad("t-b,B,B,Văn phòng,t-c,,,,,\nt-c,C,C,Văn phòng,t-b,,,,,"))
        .containsExactly("circle", "circle");
    assertThat(bad("t-a,B,B,Văn phòng,,,,,,")).containsExactly("twice");
    assertThat(bad("t-b,B,B,Văn phòng,,,,30/02/2022,,")).containsExactly("date");
    assertThat(bad("t-b,B,B,Văn phòng,,,,sớm,,")).containsExactly("date");
    assertThat(bad("t-b,B,B,Văn phòng,,,,02/01/2022,01/01/2022,")).containsExactly("validity");
    assertThat(bad("t-b,B,B,Văn phòng,,,,01/01/2022,01/01/2022,")).containsExactly("validity");
    assertThat(bad(",B,B,Văn phòng,,,,,,")).containsExactly("empty");
    assertThat(bad("t-b,,,Văn phòng,,,,,,")).containsExactly("empty", "empty");
    assertThat(bad("T B,B,B,Văn phòng,,,,,,")).containsExactly("code");
    assertThat(bad("t-b," + "B".repeat(501) + ",B,Văn phòng,,,,,,")).containsExactly("too-long");
    assertThat(bad("t-b,B,B,Văn phòng,,,,,,x,y")).containsExactly("cells");
  }

  @Test
  void a_file_with_other_columns_is_refused_and_a_further_column_is_told() {
    assertThat(units("a,b\n1,2\n").problems()).extracting(Problem::code).containsExactly("columns");
    assertThat(units(UNITS).problems()).extracting(Problem::code).containsExactly("no-lines");
    ImportReport report = units(UNITS.strip() + ",Ghi chú\nt-a,A,A,Văn phòng,,,,,,,gì đó\n");
    assertThat(report.taken()).isTrue();
    assertThat(report.notes()).containsExactly(Problem.of("note.column", "Ghi chú"));
  }

  @Test
  void each_kind_of_bad_person_is_named() {
    units(ONE);
    assertThat(badPerson("Lê A,Chuyên viên,nowhere,không,,,")).containsExactly("unit");
    assertThat(badPerson("Lê A,Chuyên viên,t-a,có thể,,,")).containsExactly("yes-no");
    assertThat(badPerson("Lê A,Chuyên viên,t-a,không,lê a,,")).containsExactly("email");
    assertThat(badPerson("Lê A,Chuyên viên,t-a,không,,02/01/2022,01/01/2022"))
        .containsExactly("validity");
    assertThat(badPerson(",,t-a,không,,,")).containsExactly("empty", "empty");
    assertThat(badPerson("Lê A,CV,t-a,không,,,\nLê A,CV,t-a,có,,,")).containsExactly("twice");
    assertThat(badPerson("Lê A,CV,t-a,không,a@b.vn,,\nLê B,TP,t-a,có,a@b.vn,,"))
        .containsExactly("two-names");
  }

  @Test
  void a_person_with_two_posts_is_one_person_and_a_second_time_nothing_changes() {
    units(ONE);
    String file =
        PEOPLE
            + "Lê A,Trưởng phòng,t-a,có,a@b.vn,,\n"
            + "Lê A,Bí thư chi bộ,t-a,có,A@b.vn,,\n"
            + "Lê B,Chuyên viên,t-a,không,,,\n";
    assertThat(people(file).taken()).isTrue();
    long unit = organization.unitByCode("t-a").orElseThrow().id();
    List<Person> posts = organization.people(unit, LocalDate.of(2022, 11, 15));
    assertThat(posts).hasSize(3);
    assertThat(posts)
        .extracting(Person::id)
        .filteredOn(id -> id == posts.getFirst().id())
        .hasSize(2);
    assertThat(people(file).count(Outcome.SAME)).isEqualTo(3);
    assertThat(
            people(file.replace("Chuyên viên,t-a,không,,,", "Chuyên viên,t-a,có,,01/01/2022,"))
                .count(Outcome.CHANGED))
        .isEqualTo(1);
    assertThat(organization.people(unit, LocalDate.of(2021, 1, 1))).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Content.class)
  void what_goes_out_comes_back_unchanged(Content content) {
    Examples.load(organization);
    for (boolean excel : List.of(true, false)) {
      ImportReport report = files.read(content, files.write(content, excel), true);
      assertThat(report.good()).isTrue();
      assertThat(report.count(Outcome.SAME)).isEqualTo(report.lines().size());
    }
  }

  private ImportReport units(String csv) {
    return files.read(Content.UNITS, csv.getBytes(StandardCharsets.UTF_8), true);
  }

  private ImportReport people(String csv) {
    return files.read(Content.PEOPLE, csv.getBytes(StandardCharsets.UTF_8), true);
  }

  private List<String> bad(String lines) {
    return codes(units(ONE + lines + "\n"));
  }

  private List<String> badPerson(String lines) {
    return codes(people(PEOPLE + lines + "\n"));
  }

  private static List<String> codes(ImportReport report) {
    assertThat(report.taken()).isFalse();
    return report.lines().stream()
        .flatMap(l -> l.problems().stream())
        .flatMap(p -> Stream.of(p.code()))
        .toList();
  }

  private long journalled() {
    return jdbc.sql("select count(*) from journal.entry").query(Long.class).single();
  }
}
