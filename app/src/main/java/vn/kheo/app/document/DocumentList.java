package vn.kheo.app.document;

import java.util.List;

/**
 * Một trang của danh sách văn bản.
 *
 * @param total of all pages
 * @param kinds that occur among what the person may see, for the filter
 */
public record DocumentList(
    List<Document> documents, long total, List<String> kinds, List<String> issuers) {}
