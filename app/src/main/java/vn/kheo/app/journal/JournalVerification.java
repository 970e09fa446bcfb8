package vn.kheo.app.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Kiểm tra nhật ký: reads the whole chain as of one moment and compares every entry with its hash,
 * every link with the one before. Needs nothing but a connection; holds one row at a time.
 */
@Component
public class JournalVerification {
  /** As {@link Verdict#head()} gives it. */
  public static final Pattern HEAD = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

  private static final String CHAIN =
      """
      select s.position, s.entry_id, s.chain, e.hash,
             e.hash = journal.hash_of(e.at, e.actor_id, e.actor_label, e.action, e.subject_kind, e.subject_id,
                                      e.subject_label, e.directive_id, e.unit_id, e.detail) as intact
        from journal.seal s
        left join journal.entry e on e.id = s.entry_id
       order by s.position
      """;
  private static final String TAIL =
      """
      select e.id,
             e.hash = journal.hash_of(e.at, e.actor_id, e.actor_label, e.action, e.subject_kind, e.subject_id,
                                      e.subject_label, e.directive_id, e.unit_id, e.detail) as intact
        from journal.entry e
       where not exists (select
                           from journal.seal s
                          where s.entry_id = e.id)
       order by e.id
      """;

  private static final String LAST =
      """
      select position, chain
        from journal.seal
       order by position desc
       limit 1
      """;

  private final DataSource database;

  public JournalVerification(DataSource database) {
    this.database = database;
  }

  /**
   * @param exportedHead {@code position:hash} kept outside, or null; a cut tail shows only against
   *     it
   * @throws IllegalArgumentException where the head has another shape
   */
  public Verdict verify(@Nullable String exportedHead) {
    var walk = new Walk(exportedHead);
    try (Connection connection = database.getConnection()) {
      boolean automatic = connection.getAutoCommit();
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      try {
        each(connection, CHAIN, walk::sealed);
        each(connection, TAIL, walk::unsealed);
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(automatic);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the journal could not be read", e);
    }
    return walk.verdict();
  }

  /** {@code position:hash} of the last link, to be kept outside; null where nothing is sealed. */
  public @Nullable String head() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LAST);
        ResultSet row = select.executeQuery()) {
      return row.next() ? shown(row.getLong("position"), row.getBytes("chain")) : null;
    } catch (SQLException e) {
      throw new IllegalStateException("the journal could not be read", e);
    }
  }

  private static String shown(long position, byte[] chain) {
    return "%d:%s".formatted(position, HexFormat.of().formatHex(chain));
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String sql, Row reader) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(1000);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  /** A link that does not fit: kept to find out whether another entry belongs there. */
  private record Misfit(long position, long entryId, byte[] before, byte[] chain, byte[] hash) {
    boolean wasMadeOf(long id, byte[] ofHash) {
      return Arrays.equals(chain, Chain.link(before, id, ofHash));
    }
  }

  private static final class Walk {
    /** More than enough to say what happened; keeps a ruined journal from filling the memory. */
    private static final int MOST_MISFITS = 500;

    private final long exportedPosition;
    private final @Nullable String exportedHash;
    private final List<Verdict.Fault> faults = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private byte[] before = Chain.BEGINNING;
    private long position;
    private long sealed;
    private long unsealed;
    private @Nullable Long firstUnsealed;

    Walk(@Nullable String exportedHead) {
      if (exportedHead == null) {
        exportedPosition = 0;
        exportedHash = null;
      } else {
        var parts = HEAD.matcher(exportedHead.strip());
        if (!parts.matches()) {
          throw new IllegalArgumentException(
              "head \"%s\": expected position:hash, such as 12:%s"
                  .formatted(exportedHead.strip(), "0".repeat(64)));
        }
        exportedPosition = Long.parseLong(parts.group(1));
        exportedHash = parts.group(2);
      }
    }

    void sealed(ResultSet row) throws SQLException {
      long here = row.getLong("position");
      long entryId = row.getLong("entry_id");
      byte[] chain = row.getBytes("chain");
      byte[] hash = row.getBytes("hash");
      boolean follows = here == position + 1;
      if (!follows) {
        faults.add(new Verdict.Fault.Gap(position + 1, here - 1));
      }
      if (hash == null) {
        faults.add(new Verdict.Fault.Missing(here, entryId));
      } else if (!row.getBoolean("intact")) {
        faults.add(new Verdict.Fault.Altered(entryId));
      } else if (follows && !Arrays.equals(chain, Chain.link(before, entryId, hash))) {
        misfit(new Misfit(here, entryId, before, chain, hash));
      }
      if (here == exportedPosition && !HexFormat.of().formatHex(chain).equals(exportedHash)) {
        faults.add(new Verdict.Fault.Rewritten(here));
      }
      before = chain;
      position = here;
      sealed++;
    }

    private void misfit(Misfit misfit) {
      if (misfits.size() < MOST_MISFITS) {
        misfits.add(misfit);
      } else {
        faults.add(new Verdict.Fault.Broken(misfit.position(), misfit.entryId()));
      }
    }

    void unsealed(ResultSet row) throws SQLException {
      long id = row.getLong("id");
      if (!row.getBoolean("intact")) {
        faults.add(new Verdict.Fault.Altered(id));
      }
      if (firstUnsealed == null) {
        firstUnsealed = id;
      }
      unsealed++;
    }

    Verdict verdict() {
      misfits.forEach(misfit -> faults.add(explain(misfit)));
      if (exportedPosition > position) {
        faults.add(new Verdict.Fault.Cut(exportedPosition, position));
      }
      String head = position == 0 ? null : shown(position, before);
      return new Verdict(sealed, unsealed, firstUnsealed, head, List.copyOf(faults));
    }

    /**
     * Where an entry from another misfit makes the link right, the two changed places. Otherwise
     * the entry fits its own hash but not the link: both were changed by someone who knew how.
     */
    private Verdict.Fault explain(Misfit misfit) {
      for (Misfit other : misfits) {
        if (other != misfit && misfit.wasMadeOf(other.entryId(), other.hash())) {
          return new Verdict.Fault.Reordered(misfit.position(), misfit.entryId(), other.entryId());
        }
        if (other != misfit && misfit.wasMadeOf(misfit.entryId(), other.hash())) {
          return new Verdict.Fault.Reordered(misfit.position(), misfit.entryId(), other.entryId());
        }
      }
      return new Verdict.Fault.Broken(misfit.position(), misfit.entryId());
    }
  }
}
