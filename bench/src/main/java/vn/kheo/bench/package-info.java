/**
 * What things cost, beside the same work by hand, in one run.
 *
 * <p>Entry: {@link vn.kheo.bench.Bench}, called by {@code ./kheo bench}.
 */
@NullMarked
package vn.kheo.bench;

import org.jspecify.annotations.NullMarked;
