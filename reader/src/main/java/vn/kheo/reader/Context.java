package vn.kheo.reader;

import java.util.List;

/**
 * Ngữ cảnh: what headings and lead sentences above a unit say of it.
 *
 * @param parties who is to act unless the unit says otherwise
 * @param heading whether the nearest heading names the parties, so that what stands beneath orders
 * @param asking whether a lead sentence has begun to order
 * @param quiet whether it stands under purposes, results or the like, which order nothing
 */
record Context(List<Party> parties, boolean heading, boolean asking, boolean quiet) {
  static final Context START = new Context(List.of(), false, false, false);

  Context under(List<Party> named) {
    return new Context(named, true, true, false);
  }

  Context asked(List<Party> named) {
    return new Context(named.isEmpty() ? parties : named, false, true, false);
  }

  Context topic() {
    return new Context(parties, false, asking, quiet);
  }

  Context working() {
    return new Context(parties, false, true, false);
  }

  Context quieted() {
    return new Context(parties, false, asking, true);
  }
}
