package vn.kheo.app;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.notice.Reader;
import vn.kheo.app.notice.Readers;

/** Tells the notices who is signed in: the bell does not know accounts. */
@Component
class SignedInReaders implements Readers {
  private final Access access;

  SignedInReaders(Access access) {
    this.access = access;
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
        access.mayOpen("GET", "/assignments"),
        followed);
  }
}
