package vn.kheo.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản được viện dẫn: another document named by its symbol, once, with what the text says of it
 * anywhere.
 *
 * @param symbol such as {@code 35-CT/TU}; the span is the first mention
 * @param kind loại văn bản, such as {@code Chỉ thị}
 * @param mentions every place the symbol stands, in order
 */
public record Citation(
    Finding<String> symbol,
    @Nullable LocalDate date,
    @Nullable String issuer,
    @Nullable String kind,
    List<Span> mentions) {}
