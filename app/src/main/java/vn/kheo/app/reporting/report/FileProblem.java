package vn.kheo.app.reporting.report;

import java.util.List;

/**
 * Một chỗ không nhận được trong tệp.
 *
 * @param place the cell, such as {@code D12}, or the heading; empty for the whole file
 * @param key of the sentence, with its arguments
 */
public record FileProblem(String place, String key, List<Object> arguments) {
  static FileProblem of(String place, String reason, Object... arguments) {
    return new FileProblem(place, "reports.file." + reason, List.of(arguments));
  }

  static FileProblem of(String place, ReportRefused refused) {
    return new FileProblem(place, refused.key(), List.of(refused.arguments()));
  }
}
