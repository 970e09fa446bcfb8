package vn.kheo.app.oversight;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ô trên trang Theo dõi: a way from the hub to one part of the work. Whoever has a page to offer
 * there declares a bean of this type; the hub shows those the person may open.
 *
 * @param order smaller stands earlier
 * @param href where it leads, with its query
 * @param key of its words: {@code <key>} is the title, {@code <key>.text} the sentence under it
 * @param tone class of a status that colours the figure, such as {@code overdue}; blank for none
 * @param figure counted for the person signed in; gives null where there is nothing to count
 */
public record OversightCard(
    int order, String href, String key, String tone, Supplier<@Nullable Integer> figure) {

  /** A card without a figure. */
  public OversightCard(int order, String href, String key) {
    this(order, href, key, "", () -> null);
  }

  /** The address without its query, as permissions know it. */
  public String path() {
    return href.replaceAll("\\?.*", "");
  }
}
