package vn.kheo.app.directive;

import java.util.List;

/**
 * Một trang danh sách.
 *
 * @param total of all pages
 * @param page from 1
 * @param pageSize most lines of one page
 */
public record Listing<T>(List<T> lines, int total, int page, int pageSize) {
  public int pages() {
    return Math.max(1, (total + pageSize - 1) / pageSize);
  }
}
