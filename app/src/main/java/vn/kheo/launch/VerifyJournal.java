package vn.kheo.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.kheo.app.journal.JournalVerify;

/**
 * {@code kheo journal verify [--head POSITION:HASH]}: reads the journal as the application does,
 * with the role that can change nothing.
 */
final class VerifyJournal implements Command {
  private static final String HEAD = "--head";

  @Override
  public int run(List<String> arguments, Map<String, String> environment) {
    String head = null;
    var others = new ArrayList<String>();
    for (var left = arguments.iterator(); left.hasNext(); ) {
      var argument = left.next();
      if (argument.equals(HEAD)) {
        head = left.hasNext() ? left.next() : "";
      } else if (argument.startsWith(HEAD + "=")) {
        head = argument.substring(HEAD.length() + 1);
      } else {
        others.add(argument);
      }
    }
    var words = Options.parse(others, environment).words();
    if (!words.equals(List.of("verify"))) {
      throw Options.unknown(String.join(" ", words));
    }
    var exportedHead = head;
    return new WithDatabase((database, verify) -> verify(database, exportedHead))
        .run(others, environment);
  }

  private static int verify(DatabaseAccess database, @Nullable String exportedHead) {
    var source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.appUser());
    source.setPassword(database.appPassword());
    return JournalVerify.run(source, exportedHead, System.out);
  }
}
