package vn.kheo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.OrganizationFiles;
import vn.kheo.app.settings.BusinessClock;

/** Loads the example programme until the house itself does. */
final class StandIn {
  private StandIn() {}

  static void load(ApplicationContext house) {
    var accounts = house.getBean(Accounts.class);
    if (accounts.any()) {
      return;
    }
    house
        .getBean(BusinessClock.class)
        .moveTo(LocalDate.of(2022, 11, 15).atTime(8, 0).atZone(BusinessClock.VIET_NAM).toInstant());
    house
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              var files = house.getBean(OrganizationFiles.class);
              take(files, OrganizationFiles.Content.UNITS, "units.csv");
              take(files, OrganizationFiles.Content.GROUPS, "groups.csv");
              take(files, OrganizationFiles.Content.PEOPLE, "people.csv");
              people(house, accounts);
            });
  }

  private static void people(ApplicationContext house, Accounts accounts) {
    account(
        house,
        accounts,
        "vanthu",
        "vp-ubnd-tinh",
        "Văn thư",
        "ubnd-tinh-ninh-thuan",
        Permission.REGISTER);
    account(
        house,
        accounts,
        "chuyenvien",
        "vp-ubnd-tinh",
        "Chuyên viên tổng hợp",
        "ubnd-tinh-ninh-thuan",
        Permission.CONFIRM,
        Permission.REGISTER,
        Permission.OVERSEE,
        Permission.MOVE_CLOCK,
        Permission.READ_JOURNAL);
    account(
        house,
        accounts,
        "lanhdao",
        "ubnd-tinh-ninh-thuan",
        "Phó Chủ tịch",
        "ubnd-tinh-ninh-thuan",
        Permission.ISSUE,
        Permission.OVERSEE,
        Permission.READ_JOURNAL,
        Permission.MOVE_CLOCK);
    account(
        house, accounts, "snv", "snv", "Chuyên viên", "snv", Permission.MONITOR, Permission.WORK);
    account(house, accounts, "syt", "syt", "Chuyên viên", "syt", Permission.WORK);
    account(
        house,
        accounts,
        "syt-lanhdao",
        "syt",
        "Giám đốc",
        "syt",
        Permission.WORK,
        Permission.HAND_IN);
    account(house, accounts, "stp", "stp", "Chuyên viên", "stp", Permission.WORK);
    account(
        house,
        accounts,
        "stp-lanhdao",
        "stp",
        "Giám đốc",
        "stp",
        Permission.WORK,
        Permission.HAND_IN);
    account(
        house,
        accounts,
        "quantri",
        "vp-ubnd-tinh",
        "Quản trị hệ thống",
        null,
        Permission.MANAGE_ACCOUNTS,
        Permission.MANAGE_ORGANIZATION,
        Permission.READ_JOURNAL,
        Permission.MOVE_CLOCK);
  }

  private static void account(
      ApplicationContext house,
      Accounts accounts,
      String username,
      String of,
      String post,
      @org.jspecify.annotations.Nullable String grantUnit,
      Permission... permissions) {
    var organization = house.getBean(Organization.class);
    long unit = organization.unitByCode(of).orElseThrow().id();
    long person =
        organization.people(unit, LocalDate.of(2022, 11, 15)).stream()
            .filter(p -> p.post().equals(post))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(of + " " + post))
            .id();
    long account = accounts.create(username, "mat khau trinh dien 2022", person, true, "vi");
    Long granted = grantUnit == null ? null : organization.unitByCode(grantUnit).orElseThrow().id();
    for (Permission permission : List.of(permissions)) {
      accounts.grant(account, permission, granted, null, null);
    }
  }

  private static void take(
      OrganizationFiles files, OrganizationFiles.Content content, String name) {
    try {
      var report = files.read(content, Files.readAllBytes(Path.of("..", "examples", name)), true);
      if (!report.good()) {
        throw new IllegalStateException(report.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
