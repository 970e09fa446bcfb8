package vn.kheo.app.access.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Grant;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Puts names to accounts and grants. */
@Component
class AccountViews {
  private final Accounts accounts;
  private final Organization organization;

  AccountViews(Accounts accounts, Organization organization) {
    this.accounts = accounts;
    this.organization = organization;
  }

  /** Accounts whose person, unit or username contains the words, marks or not; by name. */
  List<AccountLine> search(String words) {
    String sought = folded(words);
    return lines(accounts.all()).stream()
        .filter(
            line ->
                folded(
                        String.join(
                            " ", line.name(), line.account().username(), line.post(), line.unit()))
                    .contains(sought))
        .sorted(Comparator.comparing(AccountLine::unit).thenComparing(AccountLine::name))
        .toList();
  }

  AccountLine line(Account account) {
    return lines(List.of(account)).getFirst();
  }

  private List<AccountLine> lines(List<Account> shown) {
    LocalDate today = accounts.today();
    var people = organization.peopleById(shown.stream().map(Account::personId).toList(), today);
    var units =
        organization.units(people.values().stream().map(p -> p.unitId()).distinct().toList());
    var held = new HashMap<Long, TreeSet<Permission>>();
    for (Grant grant : accounts.grantsToday()) {
      held.computeIfAbsent(grant.accountId(), id -> new TreeSet<>()).add(grant.permission());
    }
    return shown.stream()
        .map(
            account -> {
              var person = people.get(account.personId());
              Unit unit = person == null ? null : units.get(person.unitId());
              return new AccountLine(
                  account,
                  person == null ? account.username() : person.name(),
                  person == null ? "" : person.post(),
                  unit == null ? "" : unit.name(),
                  List.copyOf(held.getOrDefault(account.id(), new TreeSet<>())));
            })
        .toList();
  }

  List<GrantLine> grants(long accountId) {
    LocalDate today = accounts.today();
    List<Grant> grants = accounts.grants(accountId);
    Map<Long, Unit> units =
        organization.units(
            new HashSet<>(
                (Collection<Long>)
                    grants.stream().map(Grant::unitId).filter(Objects::nonNull).toList()));
    return grants.stream()
        .map(
            grant -> {
              Unit unit = grant.unitId() == null ? null : units.get(grant.unitId());
              LocalDate to = grant.validTo();
              return new GrantLine(
                  grant,
                  unit == null ? null : unit.name(),
                  to == null ? null : to.minusDays(1),
                  grant.holdsOn(today) ? "now" : grant.endedBy(today) ? "ended" : "later");
            })
        .sorted(Comparator.comparing(line -> line.state().equals("ended")))
        .toList();
  }

  /** Lower case, no marks, đ as d. */
  private static String folded(String words) {
    return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .strip();
  }
}
