package vn.kheo.app.notice;

import org.jspecify.annotations.Nullable;

/**
 * Which of what was sent.
 *
 * @param words in the name of who got it, marks or not; blank for everybody
 * @param channel null for every one
 * @param state null for every one
 */
public record SentFilter(String words, Sent.@Nullable Channel channel, Sent.@Nullable State state) {
  /** Everything. */
  public static final SentFilter ALL = new SentFilter("", null, null);

  boolean has(Sent.Channel one) {
    return (channel == null || channel == one) && (state == null || state.channel() == one);
  }
}
