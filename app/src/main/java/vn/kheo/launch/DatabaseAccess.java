package vn.kheo.launch;

/**
 * Where the database is and with which two roles it is used. The application works as {@code app},
 * which may not change the schema; migrations run as {@code owner}.
 */
public record DatabaseAccess(
    String jdbcUrl, String appUser, String appPassword, String ownerUser, String ownerPassword) {

  /** Without the passwords, so that it can be logged. */
  @Override
  public String toString() {
    return jdbcUrl + " (" + appUser + ", " + ownerUser + ")";
  }
}
