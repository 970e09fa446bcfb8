package vn.kheo.app.oversight.inspecting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Biên bản kiểm tra.
 *
 * @param closing null while it can be changed
 */
public record Minutes(
    long visitId,
    Text text,
    Instant writtenAt,
    String writtenBy,
    @Nullable Closing closing,
    int version) {

  /**
   * Nội dung.
   *
   * @param present of the team, one a line
   * @param presentUnit of the inspected unit, one a line
   * @param seen what was seen, a paragraph a line
   * @param opinion what the unit says to it
   */
  public record Text(
      @Nullable LocalDate heldOn,
      String place,
      String present,
      String presentUnit,
      String seen,
      String opinion) {}

  /** Chốt biên bản: the file as it is signed. */
  public record Closing(Instant at, String by, String sha256) {}

  public boolean isOpen() {
    return closing == null;
  }
}
