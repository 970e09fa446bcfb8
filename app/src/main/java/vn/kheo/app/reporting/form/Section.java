package vn.kheo.app.reporting.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Đề mục của phần lời.
 *
 * @param number as printed, such as {@code III.1.a}
 * @param mostCharacters null for no limit
 * @param headingOnly a heading over others, without words of its own
 * @param feeds codes of the indicators that stand behind its words
 */
public record Section(
    long id,
    int ordinal,
    String number,
    String title,
    String guidance,
    @Nullable Integer mostCharacters,
    boolean required,
    boolean headingOnly,
    List<String> feeds) {}
