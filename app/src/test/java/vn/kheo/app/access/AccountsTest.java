package vn.kheo.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;

@DemonstrationTest
class AccountsTest {
  @Autowired Accounts accounts;
  @Autowired AccountStore store;
  @Autowired Access access;
  @Autowired Journal journal;
  @Autowired Organization organization;

  private static int number;
  private Account account;
  private Account admin;

  @BeforeEach
  void somebody_with_an_account() {
    long person = store.byUsername("syt").orElseThrow().personId();
    long id = accounts.create("thu." + number++, accounts.randomPassword(), person, false, "vi");
    account = store.account(id).orElseThrow();
    admin = store.byUsername("quantri").orElseThrow();
  }

  @Test
  void a_grant_holds_from_its_first_to_its_last_day_and_no_longer() {
    LocalDate today = accounts.today();
    long snv = unit("snv");
    accounts.grant(account.id(), Permission.WORK, snv, today, today);
    accounts.grant(account.id(), Permission.HAND_IN, snv, today.plusDays(1), null);
    accounts.grant(account.id(), Permission.MONITOR, snv, null, today.minusDays(1));

    Actor actor = Acting.as(account, access::current);

    assertThat(actor.grants()).containsOnlyKeys(Permission.WORK);
    assertThat(actor.may(Permission.WORK, snv)).isTrue();
    assertThat(actor.may(Permission.WORK, unit("syt"))).isFalse();
  }

  @Test
  void a_grant_without_unit_holds_everywhere() {
    accounts.grant(account.id(), Permission.READ_JOURNAL, unit("snv"), null, null);
    accounts.grant(account.id(), Permission.READ_JOURNAL, null, null, null);

    assertThat(Acting.as(account, access::current).may(Permission.READ_JOURNAL, unit("syt")))
        .isTrue();
  }

  @Test
  void an_ended_grant_opens_nothing_from_today_on_and_the_journal_says_who_ended_it() {
    long grant = accounts.grant(account.id(), Permission.WORK, unit("syt"), null, null);

    Acting.as(
        admin,
        () -> {
          accounts.endGrant(account.id(), grant, access.current());
          return true;
        });

    assertThat(Acting.as(account, access::current).grants()).isEmpty();
    Entry last = journal.latest("account", account.id()).orElseThrow();
    assertThat(last.action()).isEqualTo("grant.ended");
    assertThat(last.who()).startsWith("Đinh Đức An, Quản trị hệ thống");
  }

  @Test
  void of_two_who_change_an_account_at_once_the_second_is_told() {
    accounts.resetPassword(account.id(), account.version());

    assertThatThrownBy(() -> accounts.resetPassword(account.id(), account.version()))
        .isInstanceOf(AccountChanged.class);
  }

  @Test
  void nobody_locks_themselves_out() {
    Actor self = Acting.as(admin, access::current);
    long own =
        store.grants(admin.id()).stream()
            .filter(g -> g.permission() == Permission.MANAGE_ACCOUNTS)
            .findFirst()
            .orElseThrow()
            .id();

    assertThatThrownBy(() -> accounts.setEnabled(admin.id(), admin.version(), false, self))
        .isInstanceOf(AccountRefused.class);
    assertThatThrownBy(() -> accounts.endGrant(admin.id(), own, self))
        .isInstanceOf(AccountRefused.class);
  }

  @Test
  void a_grant_may_not_end_before_it_begins() {
    LocalDate today = accounts.today();

    assertThatThrownBy(
            () ->
                accounts.grant(
                    account.id(), Permission.WORK, unit("syt"), today, today.minusDays(1)))
        .isInstanceOf(AccountRefused.class);
  }

  @Test
  void names_that_are_taken_or_of_another_shape_are_refused() {
    for (String name : new String[] {account.username(), "Phúc", "a", "có dấu", "<script>"}) {
      assertThatThrownBy(
              () ->
                  accounts.create(name, accounts.randomPassword(), account.personId(), false, "vi"))
          .as(name)
          .isInstanceOf(AccountRefused.class);
    }
  }

  @Test
  void a_chosen_password_is_long_enough_varied_and_not_the_name() {
    Actor self = Acting.as(account, access::current);
    String present = accounts.resetPassword(account.id(), account.version());

    for (String weak : new String[] {"ngắn", "aaaaaaaaaaaaaaa", "x".repeat(129)}) {
      assertThatThrownBy(() -> accounts.changePassword(self, present, weak))
          .as(weak)
          .isInstanceOf(AccountRefused.class);
    }
    assertThatThrownBy(() -> accounts.changePassword(self, "sai", "một câu đủ dài"))
        .isInstanceOf(AccountRefused.class);
    accounts.changePassword(self, present, "một câu đủ dài");
    assertThat(journal.latest("account", account.id()).orElseThrow().action())
        .isEqualTo("account.password_changed");
  }

  private long unit(String code) {
    return organization.unitByCode(code).orElseThrow().id();
  }
}
