package vn.kheo.app;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.notice.Reader;
import vn.kheo.app.notice.Readers;

/** Tells the notices who is signed in: the bell knows neither accounts nor the journal. */
@Component
class SignedInReaders implements Readers {
  private final Access access;
  private final Journal journal;

  SignedInReaders(Access access, Journal journal) {
    this.access = access;
    this.journal = journal;
  }

  @Override
  public Reader current() {
    Actor actor = access.current();
    Set<Long> followed = actor.grants().getOrDefault(Permission.MONITOR, Set.of());
    boolean followsAll = actor.may(Permission.MONITOR) && followed.isEmpty();
    return new Reader(
        actor.personId(),
        actor.name(),
        actor.may(Permission.MANAGE_ACCOUNTS) || followsAll,
        followed);
  }

  @Override
  public void record(String action, String detail) {
    Actor actor = access.current();
    journal.record(
        new Step(action, "account", actor.accountId(), actor.username(), null, null, detail));
  }
}
