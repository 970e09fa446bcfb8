package vn.kheo.app.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains committed entries. Safe to run in several processes: only one holds the lock, the others
 * leave at once. An entry that commits after one with a higher number is sealed when it appears:
 * the chain follows the order of sealing, and position says which that was.
 */
@Component
class Sealer {
  private static final int AT_ONCE = 2000;

  private static final String LAST =
      """
      select position, chain
        from journal.seal
       order by position desc
       limit 1
      """;
  private static final String UNSEALED =
      """
      select e.id, e.hash
        from journal.entry e
       where e.id > :known
         and not exists (select
                           from journal.seal s
                          where s.entry_id = e.id)
       order by e.id
       limit :most
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Sealer(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  private record Entry(long id, byte[] hash) {}

  private record Seal(long position, long entryId, byte[] chain) {}

  /**
   * Seals some of what is committed and not sealed yet.
   *
   * @param known entries up to this number are taken to be sealed; 0 looks at all
   * @return how many; less than {@link #isFull} says means that nothing is left, or that another
   *     process is at it
   */
  @Transactional
  public int seal(long known) {
    boolean alone =
        jdbc.sql("select pg_try_advisory_xact_lock(hashtext('journal.seal'))")
            .query(Boolean.class)
            .single();
    if (!alone) {
      return 0;
    }
    Seal last =
        jdbc.sql(LAST)
            .query((row, n) -> new Seal(row.getLong("position"), 0, row.getBytes("chain")))
            .optional()
            .orElse(new Seal(0, 0, Chain.BEGINNING));
    List<Entry> entries =
        jdbc.sql(UNSEALED)
            .param("known", known)
            .param("most", AT_ONCE)
            .query((row, n) -> new Entry(row.getLong("id"), row.getBytes("hash")))
            .list();
    var seals = new ArrayList<Seal>(entries.size());
    for (Entry entry : entries) {
      last =
          new Seal(
              last.position() + 1, entry.id(), Chain.link(last.chain(), entry.id(), entry.hash()));
      seals.add(last);
    }
    batches.batchUpdate(
        "insert into journal.seal (position, entry_id, chain) values (?, ?, ?)",
        seals,
        AT_ONCE,
        (insert, seal) -> {
          insert.setLong(1, seal.position());
          insert.setLong(2, seal.entryId());
          insert.setBytes(3, seal.chain());
        });
    return seals.size();
  }

  static boolean isFull(int sealed) {
    return sealed == AT_ONCE;
  }

  /** The highest number sealed so far. */
  long highest() {
    return jdbc.sql("select coalesce(max(entry_id), 0) from journal.seal")
        .query(Long.class)
        .single();
  }
}
