package vn.kheo.app.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kết quả kiểm tra nhật ký.
 *
 * @param sealed how many entries the chain holds
 * @param unsealed entries written but not chained yet; a few after the last seconds' work
 * @param firstUnsealed number of the first of them; null where there is none
 * @param head {@code position:hash} of the last link; null where nothing is sealed
 * @param faults everything that is not as it was written; empty where all is well
 */
public record Verdict(
    long sealed,
    long unsealed,
    @Nullable Long firstUnsealed,
    @Nullable String head,
    List<Fault> faults) {

  public boolean intact() {
    return faults.isEmpty();
  }

  /** Chỗ sai: what is wrong, and where. */
  public sealed interface Fault {
    /** The words of the entry or its hash are not those that were sealed. */
    record Altered(long entryId) implements Fault {}

    /** Sealed, but no longer there. */
    record Missing(long position, long entryId) implements Fault {}

    /** Positions of the chain that are gone, both included. */
    record Gap(long first, long last) implements Fault {}

    /** At this position stands an entry that was sealed at another one. */
    record Reordered(long position, long entryId, long expectedEntryId) implements Fault {}

    /** The link itself is not the one that was written. */
    record Broken(long position, long entryId) implements Fault {}

    /** The journal ends before the exported head: its tail was cut. */
    record Cut(long exportedPosition, long lastPosition) implements Fault {}

    /** The exported head names another link at that position: the chain was written anew. */
    record Rewritten(long exportedPosition) implements Fault {}
  }
}
