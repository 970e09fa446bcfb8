package vn.kheo.launch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the three database roles, made once at random, kept in a 0600 file. */
record Credentials(String superuser, String owner, String app) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @throws StartupProblem if the file is there but not what this class wrote
   */
  static Credentials readOrMake(Path file) throws IOException {
    if (Files.exists(file)) {
      return read(file);
    }
    var made = new Credentials(random(), random(), random());
    DataFolder.writeSecret(
        file,
        """
        # Written by Khéo when the database was made. Keep it with the data; show it to nobody.
        postgres=%s
        kheo_owner=%s
        kheo_app=%s
        """
            .formatted(made.superuser, made.owner, made.app));
    return made;
  }

  /**
   * @throws StartupProblem if the file is not what this class wrote
   */
  static Credentials read(Path file) throws IOException {
    var stored = new Properties();
    stored.load(new StringReader(Files.readString(file)));
    return new Credentials(
        password(stored, "postgres", file),
        password(stored, "kheo_owner", file),
        password(stored, "kheo_app", file));
  }

  private static String password(Properties stored, String role, Path file) {
    var password = stored.getProperty(role, "");
    if (password.isBlank()) {
      throw StartupProblem.inTheWay(
          "Tệp %s hỏng: không có mật khẩu của vai trò %s; hãy phục hồi tệp này từ bản sao lưu."
              .formatted(file, role),
          "The file %s is damaged: the password of role %s is missing; restore the file from a backup."
              .formatted(file, role));
    }
    return password;
  }

  private static String random() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Nothing to see. */
  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
