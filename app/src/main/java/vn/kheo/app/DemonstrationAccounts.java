package vn.kheo.app;

import static vn.kheo.app.access.Permission.CONFIRM;
import static vn.kheo.app.access.Permission.HAND_IN;
import static vn.kheo.app.access.Permission.ISSUE;
import static vn.kheo.app.access.Permission.MANAGE_ACCOUNTS;
import static vn.kheo.app.access.Permission.MANAGE_CALENDAR;
import static vn.kheo.app.access.Permission.MANAGE_ORGANIZATION;
import static vn.kheo.app.access.Permission.MANAGE_SETTINGS;
import static vn.kheo.app.access.Permission.MONITOR;
import static vn.kheo.app.access.Permission.MOVE_CLOCK;
import static vn.kheo.app.access.Permission.OVERSEE;
import static vn.kheo.app.access.Permission.READ_JOURNAL;
import static vn.kheo.app.access.Permission.REGISTER;
import static vn.kheo.app.access.Permission.WORK;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;

/** Tài khoản trình diễn: who plays which part, and the file with their passwords. */
@Component
class DemonstrationAccounts {
  static final String FILE = "demo-accounts.txt";

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationAccounts.class);
  private static final String ISSUER = "ubnd-tinh-ninh-thuan";
  private static final String OFFICE = "vp-ubnd-tinh";
  private static final String EVERYWHERE = "";

  /** One part: who plays it, and which permission for which unit. */
  private record Part(String username, String email, Map<String, Set<Permission>> grants) {}

  /** The parts in the order in which the sign-in page offers them. */
  private static final List<Part> PARTS =
      List.of(
          new Part(
              "vanthu",
              "diem.ttk@vidu.example",
              Map.of(OFFICE, Set.of(REGISTER), ISSUER, Set.of(REGISTER))),
          new Part(
              "chuyenvien",
              "chau.tt@vidu.example",
              Map.of(
                  ISSUER,
                  Set.of(REGISTER, CONFIRM, OVERSEE),
                  OFFICE,
                  Set.of(CONFIRM, OVERSEE, MONITOR),
                  EVERYWHERE,
                  Set.of(READ_JOURNAL, MANAGE_CALENDAR))),
          new Part(
              "lanhdao",
              "nga.hb@vidu.example",
              Map.of(
                  ISSUER,
                  Set.of(ISSUE, OVERSEE),
                  OFFICE,
                  Set.of(ISSUE, OVERSEE),
                  EVERYWHERE,
                  Set.of(READ_JOURNAL))),
          new Part("snv", "dung.vt@vidu.example", Map.of("snv", Set.of(MONITOR, WORK))),
          new Part(
              "snv-lanhdao",
              "dung.lt@vidu.example",
              Map.of("snv", Set.of(HAND_IN, WORK, MONITOR, ISSUE))),
          officer("syt", "duy.dt@vidu.example", "syt"),
          leader("syt-lanhdao", "nghia.tx@vidu.example", "syt"),
          officer("ninhson", "tri.dq2@vidu.example", "ubnd-ninh-son"),
          leader("ninhson-lanhdao", "xuan.ltm@vidu.example", "ubnd-ninh-son"),
          leader("lamson-lanhdao", "tuan.bc@vidu.example", "ubnd-xa-lam-son"),
          officer("hctd", "nghia.tt@vidu.example", "hoi-chu-thap-do"),
          leader("hctd-lanhdao", "tuyet.dn@vidu.example", "hoi-chu-thap-do"),
          new Part(
              "quantri",
              "an.dd@vidu.example",
              Map.of(
                  EVERYWHERE,
                  Set.of(
                      MANAGE_ORGANIZATION,
                      MANAGE_ACCOUNTS,
                      MANAGE_SETTINGS,
                      MANAGE_CALENDAR,
                      READ_JOURNAL))));

  private final Organization organization;
  private final Accounts accounts;
  private final String home;

  DemonstrationAccounts(
      Organization organization, Accounts accounts, @Value("${kheo.home:}") String home) {
    this.organization = organization;
    this.accounts = accounts;
    this.home = home;
  }

  /**
   * Opens the accounts, in the caller's transaction, and writes the file.
   *
   * @return how many
   */
  int open() {
    var file = new StringBuilder("# Tài khoản trình diễn / demonstration accounts\n");
    for (Part part : PARTS) {
      Person person =
          organization
              .personByEmail(part.email(), accounts.today())
              .orElseThrow(() -> new IllegalStateException("no such person: " + part.email()));
      String password = accounts.randomPassword();
      long account = accounts.create(part.username(), password, person.id(), true, "vi");
      part.grants()
          .forEach((unit, permissions) -> permissions.forEach(p -> grant(account, p, unit)));
      grant(account, MOVE_CLOCK, EVERYWHERE);
      file.append(
          "%-16s %s  %s, %s%n".formatted(part.username(), password, person.name(), person.post()));
    }
    if (home.isBlank()) {
      LOG.warn("no data folder: passwords of the demonstration accounts are not kept");
    } else {
      SecretFile.write(Path.of(home), FILE, file.toString());
    }
    return PARTS.size();
  }

  /**
   * @param code of a unit, or {@link #EVERYWHERE}
   */
  private void grant(long account, Permission permission, String code) {
    accounts.grant(account, permission, code.equals(EVERYWHERE) ? null : unit(code), null, null);
  }

  long unit(String code) {
    return organization
        .unitByCode(code)
        .map(Unit::id)
        .orElseThrow(() -> new IllegalStateException("no such unit: " + code));
  }

  private static Part officer(String username, String email, String unit) {
    return new Part(username, email, Map.of(unit, Set.of(WORK)));
  }

  private static Part leader(String username, String email, String unit) {
    return new Part(username, email, Map.of(unit, Set.of(WORK, HAND_IN)));
  }
}
