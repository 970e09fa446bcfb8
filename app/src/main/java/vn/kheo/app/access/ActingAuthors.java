package vn.kheo.app.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kheo.app.journal.Author;
import vn.kheo.app.journal.Authors;

/** Tells the journal who is signed in. Asked late: accounts themselves write to the journal. */
@Component
class ActingAuthors implements Authors {
  private final ObjectProvider<Access> access;

  ActingAuthors(ObjectProvider<Access> access) {
    this.access = access;
  }

  @Override
  public Author current() {
    return access.getObject().find().map(Actor::author).orElse(Author.SYSTEM);
  }
}
