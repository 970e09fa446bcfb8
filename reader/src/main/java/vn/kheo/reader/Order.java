package vn.kheo.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nhiệm vụ được giao: the smallest unit of the text that orders or asks a party to do something.
 *
 * @param ref the provision it stands in, such as {@code 1.a}; parts of one provision are told apart
 *     ({@code 1.d.2}); in a table the row
 * @param span the words, without number or dash
 * @param text the words with white space made single
 * @param assignees who must do it; empty where the text names nobody
 * @param coordinators who it is to be done with (“phối hợp”)
 * @param deadline null where the text gives none: nothing is invented
 * @param reportTo who is to receive the report or the draft
 * @param reportVia the body it goes through (“thông qua”)
 * @param confidence 0 to 1
 */
public record Order(
    String ref,
    Span span,
    String text,
    List<Party> assignees,
    List<Party> coordinators,
    @Nullable Deadline deadline,
    @Nullable Cadence cadence,
    @Nullable Finding<String> reportTo,
    @Nullable Finding<String> reportVia,
    Deliverable deliverable,
    String rule,
    double confidence) {}
