package vn.kheo.app.oversight.papers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Một phiên bản mẫu.
 *
 * @param number from 1; 0 for the template that comes with the program, before anybody chose one
 * @param fileName null for the template that comes with the program
 * @param from null where it has been in force from the beginning
 * @param until null while it is in force
 * @param by who put it in force; blank for nobody
 */
public record TemplateVersion(
    int number,
    @Nullable String fileName,
    @Nullable String sha256,
    String note,
    @Nullable Instant from,
    @Nullable Instant until,
    String by) {

  public boolean inForce() {
    return until == null;
  }

  public boolean builtIn() {
    return sha256 == null;
  }
}
