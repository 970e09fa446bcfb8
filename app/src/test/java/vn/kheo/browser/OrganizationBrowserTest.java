package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.BusinessClock;

@BrowserTest
class OrganizationBrowserTest {
  private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

  @Autowired Organization organization;
  @Autowired Accounts accounts;
  @Autowired BusinessClock clock;

  /** Only where the example programme has not done so already. */
  @BeforeEach
  void furnish() throws IOException {
    if (organization.unitByCode("snv").isEmpty()) {
      clock.moveTo(Instant.parse("2022-11-15T01:00:00Z"));
      try (InputStream units = example("units.csv");
          InputStream groups = example("groups.csv");
          InputStream people = example("people.csv")) {
        organization.importUnits(units);
        organization.importGroups(groups);
        organization.importPeople(people);
      }
    }
    if (!accounts.any()) {
      account("quantri", "vp-ubnd-tinh", "Quản trị hệ thống", Permission.MANAGE_ORGANIZATION);
      account("syt", "syt", "Chuyên viên", Permission.WORK);
    }
  }

  private void account(String name, String unitCode, String title, Permission permission) {
    Unit unit = organization.unitByCode(unitCode).orElseThrow();
    Person person =
        organization.people(unit.id(), DAY).stream()
            .filter(p -> p.post().equals(title))
            .findFirst()
            .orElseThrow();
    long id = accounts.create(name, accounts.randomPassword(), person.id(), true, "vi");
    accounts.grant(id, permission, unit.id(), null, null);
  }

  @Test
  void the_tree_shows_the_province_and_its_past(Stage stage) {
    Visitor officer = stage.as(People.HEALTH_OFFICER).opens("/organization?on=2022-11-15");
    officer.sees("120 đơn vị tại ngày 15/11/2022").sees("18 đơn vị").looksRight("organization");
    officer.doesNotSee("Nhập từ tệp").doesNotSee("Tên gọi đã ghi nhớ");

    Page page = officer.page();
    page.getByLabel("Theo thời gian").focus();
    page.keyboard().press("End");
    officer.isAt("/organization").sees("Không có đơn vị nào tại ngày 01/07/2025");
  }

  @Test
  void a_search_without_marks_leads_to_a_unit_and_its_group(Stage stage) {
    Visitor officer = stage.as(People.HEALTH_OFFICER).opens("/organization?on=2022-11-15");
    officer.fills("Tìm đơn vị", "so noi vu").presses("Xem").looksRight("organization-search");
    officer.follows("Sở Nội vụ tỉnh Ninh Thuận").sees("SNV").sees("Giám đốc");
    officer.doesNotSee("Thêm người vào chức vụ").looksRight("organization-unit");
    officer.follows("Các Sở, ban, ngành").sees("18 đơn vị").looksRight("organization-group");
    officer.opens("/organization?q=zzzz").sees("Không tìm thấy đơn vị nào");
    officer.isAnswered(404, "/organization/units/999999");
  }

  @Test
  void an_administrator_checks_a_file_before_it_is_taken(Stage stage, @TempDir Path folder)
      throws IOException {
    String header =
        "Mã đơn vị,Tên đơn vị,Tên viết tắt,Loại,Mã đơn vị cấp trên,Mã định danh,Mã thống kê,Từ"
            + " ngày,Đến trước ngày,Nguồn\n";
    Path bad = folder.resolve("bad.csv");
    Files.writeString(
        bad,
        header
            + "thu-moi,Trung tâm <script>alert(1)</script>,TTM,Đơn vị sự nghiệp,snv,,,,,\n"
            + "thu-sai,Trung tâm Sai,TTS,Tổng cục,khong-co,,,30/02/2022,,\n");
    Visitor administrator = stage.as(People.ADMINISTRATOR).opens("/organization/import");
    administrator.looksRight("organization-import");
    administrator.attaches("Tệp", bad);
    administrator.expecting(
        422,
        () -> {
          press(administrator, "Kiểm tra");
          administrator.sees("Không nhập gì: 1 dòng có lỗi");
        });
    administrator.sees("Loại “Tổng cục” không có").looksRight("organization-import-bad");

    Path good = folder.resolve("good.csv");
    // Of a kind that no dispatch addresses as a group: others count the units of the example.
    Files.writeString(good, header + "thu-moi,Phòng Thử,PT,\"Phòng, ban trực thuộc\",snv,,,,,\n");
    administrator.attaches("Tệp", good);
    press(administrator, "Kiểm tra");
    administrator.sees("Tệp hợp lệ, chưa nhập: 1 mới");
    assertThat(organization.unitByCode("thu-moi")).isEmpty();
    press(administrator, "Nhập");
    administrator.sees("Đã nhập: 1 mới").looksRight("organization-import-taken");
    assertThat(organization.unitByCode("thu-moi")).isPresent();
  }

  @Test
  void two_administrators_at_one_unit_overwrite_nothing(Stage stage) {
    long id = organization.unitByCode("hoi-luat-gia").orElseThrow().id();
    Visitor administrator = stage.as(People.ADMINISTRATOR);
    administrator.opens("/organization/units/" + id + "/edit").looksRight("organization-edit");
    Page other = administrator.page().context().newPage();
    other.navigate(administrator.page().url());
    other.getByLabel("Tên viết tắt").fill("HLG 1");
    other.getByText("Lưu").click();
    other.waitForURL("**/organization/units/" + id);
    other.close();

    administrator.fills("Tên viết tắt", "HLG 2");
    administrator.expecting(409, () -> administrator.presses("Lưu"));
    administrator.sees("đã sửa lúc").sees("HLG 1").looksRight("organization-edit-changed");
    assertThat(administrator.page().getByLabel("Tên viết tắt").inputValue()).isEqualTo("HLG 2");
    administrator
        .presses("Lưu")
        .sees("Đã lưu")
        .sees("HLG 2")
        .looksRight("organization-unit-manage");
  }

  @Test
  void remembered_names_are_listed_and_forgotten(Stage stage) {
    long id = organization.unitByCode("snv").orElseThrow().id();
    organization.rememberAlias("Cơ quan nội vụ tỉnh", List.of(id));
    Visitor administrator = stage.as(People.ADMINISTRATOR).opens("/organization/aliases");
    administrator.sees("Cơ quan nội vụ tỉnh").looksRight("organization-aliases");
    administrator.presses("Bỏ").sees("Đã bỏ ghi nhớ").doesNotSee("Cơ quan nội vụ tỉnh");
  }

  @Test
  void what_is_exported_opens_as_a_file(Stage stage) throws IOException {
    Visitor officer = stage.as(People.HEALTH_OFFICER).opens("/organization?on=2022-11-15");
    officer.page().locator("summary", new Page.LocatorOptions().setHasText("Xuất tệp")).click();
    assertThat(Files.size(officer.downloads("Đơn vị (Excel)"))).isGreaterThan(5_000);
    assertThat(Files.readString(officer.downloads("Cán bộ (CSV)"))).startsWith("\uFEFFHọ và tên");
  }

  private static void press(Visitor visitor, String button) {
    Locator form = visitor.page().locator("main form");
    form.getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private static InputStream example(String name) {
    return OrganizationBrowserTest.class.getResourceAsStream("/examples/" + name);
  }
}
