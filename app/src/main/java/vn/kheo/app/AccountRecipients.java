package vn.kheo.app;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.MailChoice;
import vn.kheo.app.notice.Recipient;
import vn.kheo.app.notice.Recipients;
import vn.kheo.app.organization.Organization;

/** Tells the notices who gets mail: they do not know accounts. */
@Component
class AccountRecipients implements Recipients {
  private final Accounts accounts;
  private final Access access;
  private final Organization organization;

  AccountRecipients(Accounts accounts, Access access, Organization organization) {
    this.accounts = accounts;
    this.access = access;
    this.organization = organization;
  }

  @Override
  public Map<Long, Recipient> on(LocalDate day) {
    Map<Long, MailChoice> choices =
        accounts.mailChoices().stream()
            .filter(MailChoice::dailyDigest)
            .collect(Collectors.toMap(MailChoice::personId, Function.identity()));
    Map<Long, String> emails = organization.emails(choices.keySet());
    var recipients = new HashMap<Long, Recipient>();
    organization
        .peopleById(emails.keySet(), day)
        .forEach(
            (id, person) -> {
              String email = emails.get(id);
              MailChoice choice = choices.get(id);
              if (email != null && choice != null) {
                recipients.put(
                    id, new Recipient(id, person.name(), email, Locale.of(choice.language())));
              }
            });
    return recipients;
  }

  @Override
  public Choice mine() {
    Actor actor = access.current();
    return new Choice(
        organization.emails(List.of(actor.personId())).get(actor.personId()),
        accounts.dailyDigest(actor));
  }

  @Override
  public void choose(boolean dailyDigest) {
    accounts.setDailyDigest(access.current(), dailyDigest);
  }
}
