package vn.kheo.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phần đầu đã đọc: what the rules of the letterhead hand on.
 *
 * @param bodyStart index of the first block of the text proper
 */
record Head(
    Letterhead letterhead,
    @Nullable Finding<String> kind,
    @Nullable Finding<String> subject,
    List<Finding<String>> addressees,
    int bodyStart) {}
