package vn.kheo.app.notice;

import java.util.List;

/**
 * Một trang thông báo.
 *
 * @param page counts from 1
 */
public record NoticeList<T>(List<T> lines, long total, int page, int pageSize) {}
