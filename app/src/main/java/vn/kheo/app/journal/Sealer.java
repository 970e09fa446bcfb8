package vn.kheo.app.journal;

import java.util.List;
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
       where e.id > :after
         and not exists (select
                           from journal.seal s
                          where s.entry_id = e.id
                            and s.entry_id > :after)
       order by e.id
       limit :most
      """;
  private static final String INSERT =
      """
      insert into journal.seal (position, entry_id, chain)
      select :before + link.number, link.entry_id, link.chain
        from unnest(cast(:entries as bigint[]), cast(:chains as bytea[]))
             with ordinality as link (entry_id, chain, number)
      """;

  private final JdbcClient jdbc;

  Sealer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Entry(long id, byte[] hash) {}

  private record Seal(long position, byte[] chain) {}

  /**
   * What one call did.
   *
   * @param alone whether it held the lock
   * @param last number of the last entry sealed; 0 where none was
   */
  record Sealed(boolean alone, int count, long last) {
    static final Sealed NOTHING = new Sealed(true, 0, 0);
    static final Sealed BY_ANOTHER = new Sealed(false, 0, 0);

    /** Whether there may be more to seal. */
    boolean isFull() {
      return count == AT_ONCE;
    }
  }

  /**
   * Seals some of what is committed and not sealed yet, lowest number first.
   *
   * @param after looks only at entries with a higher number
   * @return nothing where nothing is left; at once where another process is at it
   */
  @Transactional
  public Sealed seal(long after) {
    boolean alone =
        jdbc.sql("select pg_try_advisory_xact_lock(hashtext('journal.seal'))")
            .query(Boolean.class)
            .single();
    if (!alone) {
      return Sealed.BY_ANOTHER;
    }
    List<Entry> entries =
        jdbc.sql(UNSEALED)
            .param("after", after)
            .param("most", AT_ONCE)
            .query((row, n) -> new Entry(row.getLong("id"), row.getBytes("hash")))
            .list();
    if (entries.isEmpty()) {
      return Sealed.NOTHING;
    }
    Seal last =
        jdbc.sql(LAST)
            .query((row, n) -> new Seal(row.getLong("position"), row.getBytes("chain")))
            .optional()
            .orElse(new Seal(0, Chain.BEGINNING));
    byte[][] chains = new byte[entries.size()][];
    byte[] link = last.chain();
    for (int i = 0; i < chains.length; i++) {
      link = Chain.link(link, entries.get(i).id(), entries.get(i).hash());
      chains[i] = link;
    }
    jdbc.sql(INSERT)
        .param("before", last.position())
        .param("entries", entries.stream().map(Entry::id).toArray(Long[]::new))
        .param("chains", chains)
        .update();
    return new Sealed(true, chains.length, entries.getLast().id());
  }

  /** The highest number sealed so far. */
  long highest() {
    return jdbc.sql("select coalesce(max(entry_id), 0) from journal.seal")
        .query(Long.class)
        .single();
  }
}
