package vn.kheo.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.ImportReport;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.settings.Settings;

/**
 * Quản trị viên đầu tiên: outside the demonstration an empty house gets one account that may bring
 * units, people and further accounts in; its password lies in a file. The days off of the law come
 * with it.
 */
@Component
@ConditionalOnProperty("kheo.home")
@ConditionalOnBooleanProperty(
    name = "kheo.demonstration",
    havingValue = false,
    matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {
  static final String FILE = "first-account.txt";

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String USERNAME = "quantri";
  private static final String EMAIL = "quantri@kheo.invalid";
  private static final String UNIT =
      """
      Mã đơn vị,Tên đơn vị,Tên viết tắt,Loại,Mã đơn vị cấp trên,Mã định danh,Mã thống kê,Từ ngày,Đến trước ngày,Nguồn
      quan-tri,Bộ phận quản trị hệ thống,Quản trị,"Phòng, ban trực thuộc",,,,,,
      """;
  private static final String PERSON =
      """
      Họ và tên,Chức vụ,Mã đơn vị,Lãnh đạo đơn vị,Thư điện tử,Từ ngày,Đến trước ngày
      Quản trị viên,Quản trị hệ thống,quan-tri,có,%s,,
      """
          .formatted(EMAIL);

  private final Organization organization;
  private final Settings settings;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Path home;

  FirstAdministrator(
      Organization organization,
      Settings settings,
      Accounts accounts,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Value("${kheo.home}") String home) {
    this.organization = organization;
    this.settings = settings;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.home = Path.of(home);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> openIfNobodyIsThere());
  }

  /** Of two processes that start at once, the second finds the account. */
  private void openIfNobodyIsThere() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('first administrator'))")
        .query((row, n) -> "")
        .single();
    if (accounts.any()) {
      return;
    }
    taken(organization.importUnits(csv(UNIT)));
    taken(organization.importPeople(csv(PERSON)));
    try (InputStream days = new ClassPathResource("examples/special-days.csv").getInputStream()) {
      settings.importSpecialDays(days);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Person person =
        organization
            .personByEmail(EMAIL, accounts.today())
            .orElseThrow(() -> new IllegalStateException("the first administrator has no post"));
    String password = accounts.randomPassword();
    long account = accounts.create(USERNAME, password, person.id(), false, "vi");
    for (Permission permission :
        new Permission[] {
          Permission.MANAGE_ORGANIZATION,
          Permission.MANAGE_ACCOUNTS,
          Permission.MANAGE_SETTINGS,
          Permission.MANAGE_CALENDAR,
          Permission.READ_JOURNAL
        }) {
      accounts.grant(account, permission, null, null, null);
    }
    SecretFile.write(
        home,
        FILE,
        "# Tài khoản quản trị đầu tiên; đổi mật khẩu rồi xóa tệp này / first administrator; change the"
            + " password, then delete this file%n%s  %s%n".formatted(USERNAME, password));
    LOG.info("first administrator opened id={}", account);
    System.out.printf(
        "Tài khoản quản trị đầu tiên “%s”, mật khẩu ở %s%nThe first administrator's password is in that file.%n",
        USERNAME, home.resolve(FILE));
  }

  private static void taken(ImportReport report) {
    if (!report.taken()) {
      throw new IllegalStateException("the first administrator's post was not taken: " + report);
    }
  }

  private static InputStream csv(String lines) {
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }
}
