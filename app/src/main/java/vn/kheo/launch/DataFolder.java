package vn.kheo.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Thư mục dữ liệu: everything Khéo keeps on this machine, used by one Khéo at a time.
 *
 * <pre>
 * lock                    held while a Khéo runs; holds its process id
 * credentials.properties  0600: the passwords of the three database roles
 * postgres.port           the port used last, tried first the next time
 * pgsql-18.6.0/           the PostgreSQL programs, unpacked once
 * data/                   the database
 * log/                    0700: what the application did, and what PostgreSQL says
 * </pre>
 */
final class DataFolder implements AutoCloseable {
  /**
   * Folders held by this JVM. Needed because POSIX drops a process's lock on a file as soon as the
   * process closes any descriptor of it, so a second attempt must not even open the file.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final String APPLICATION_LOG = "kheo.log";
  private static final long FIRST_START_NEEDS = 300L << 20;
  private static final long EVERY_START_NEEDS = 50L << 20;

  private final Path home;
  private final @Nullable FileChannel channel;

  private DataFolder(Path home, @Nullable FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  /** {@code KHEO_HOME}, else where the system keeps such data for root and for everybody else. */
  static Path standard(Map<String, String> environment) {
    var given = environment.get("KHEO_HOME");
    if (given != null && !given.isBlank()) {
      return Path.of(given);
    }
    return System.getProperty("user.name").equals("root")
        ? Path.of("/var/lib/kheo")
        : Path.of(System.getProperty("user.home"), ".local", "share", "kheo");
  }

  /**
   * Makes the folder where it is not there, and takes it for this process until {@link #close()}.
   *
   * @throws StartupProblem if it cannot be written or another Khéo uses it
   */
  static DataFolder take(Path home) {
    var folder = makeWritable(home);
    if (!HELD.add(folder)) {
      throw inUse(folder, String.valueOf(ProcessHandle.current().pid()));
    }
    try {
      var channel = lock(folder);
      if (channel != null) {
        return new DataFolder(folder, channel);
      }
    } catch (IOException e) {
      HELD.remove(folder);
      throw notWritable(folder);
    }
    HELD.remove(folder);
    throw inUse(folder, holder(folder));
  }

  /** The folder of a Khéo that runs, or does not: to read only, nothing is made or taken. */
  static DataFolder look(Path home) {
    return new DataFolder(home.toAbsolutePath().normalize(), null);
  }

  /** Whether some Khéo holds this folder now. Asked by a process that does not hold it itself. */
  static boolean isTaken(Path home) {
    var folder = home.toAbsolutePath().normalize();
    if (!Files.isWritable(folder.resolve("lock"))) {
      return false;
    }
    try (var channel = lock(folder)) {
      return channel == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static @Nullable FileChannel lock(Path folder) throws IOException {
    var file = folder.resolve("lock");
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    var pid = String.valueOf(ProcessHandle.current().pid());
    channel.truncate(0);
    channel.write(StandardCharsets.US_ASCII.encode(pid), 0);
    return channel;
  }

  private static Path makeWritable(Path home) {
    try {
      var absent = Files.notExists(home);
      Files.createDirectories(home);
      var folder = home.toRealPath();
      if (absent) {
        // Secrets inside are 0600 in any case; "nobody" must be able to pass through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      }
      if (!Files.isWritable(folder)) {
        throw notWritable(folder);
      }
      if (folder.toString().matches("(?s).*[\"$`\\\\\\n].*")) {
        throw StartupProblem.inTheWay(
            "Đường dẫn thư mục dữ liệu %s có ký tự \" $ ` \\ mà PostgreSQL không nhận; hãy chọn tên khác."
                .formatted(folder),
            "The path of the data folder %s contains one of \" $ ` \\, which PostgreSQL cannot take; please choose another."
                .formatted(folder));
      }
      return folder;
    } catch (IOException e) {
      throw notWritable(home);
    }
  }

  static StartupProblem notWritable(Path home) {
    return StartupProblem.inTheWay(
        "Không ghi được vào thư mục dữ liệu %s; hãy cấp quyền ghi hoặc chọn thư mục khác bằng --home."
            .formatted(home),
        "The data folder %s cannot be written to; please allow it or choose another with --home."
            .formatted(home));
  }

  private static StartupProblem inUse(Path home, String pid) {
    return StartupProblem.inTheWay(
        "Thư mục dữ liệu %s đang được một Khéo khác dùng (pid %s); hãy dừng nó hoặc chọn thư mục khác bằng --home."
            .formatted(home, pid),
        "The data folder %s is in use by another Khéo (pid %s); stop that one or choose another folder with --home."
            .formatted(home, pid));
  }

  private static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve("lock")).strip();
    } catch (IOException e) {
      return "?";
    }
  }

  Path home() {
    return home;
  }

  Path data() {
    return home.resolve("data");
  }

  Path log() {
    return home.resolve("log");
  }

  /**
   * The folder of logs, for its owner alone: user names and addresses may stand in them. Also what
   * an earlier Khéo left there in the open.
   */
  static Path privateLog(Path home) throws IOException {
    var log = Files.createDirectories(home.resolve("log"));
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return log;
    }
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rwx------"));
    var current = log.resolve(APPLICATION_LOG);
    if (Files.notExists(current)) {
      Files.createFile(current);
    }
    try (var all = Files.list(log)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    return log;
  }

  Path credentials() {
    return home.resolve("credentials.properties");
  }

  boolean isWithoutDatabase() throws IOException {
    if (!Files.isDirectory(data())) {
      return Files.notExists(data());
    }
    try (var content = Files.list(data())) {
      return content.findAny().isEmpty();
    }
  }

  /**
   * @throws StartupProblem if the disk has no room for a start
   */
  void requireSpace() throws IOException {
    var needed = isWithoutDatabase() ? FIRST_START_NEEDS : EVERY_START_NEEDS;
    var free = Files.getFileStore(home).getUsableSpace();
    if (free < needed) {
      throw StartupProblem.inTheWay(
          "Ổ đĩa chứa %s chỉ còn %d MB, cần ít nhất %d MB; hãy giải phóng chỗ trống."
              .formatted(home, free >> 20, needed >> 20),
          "The disk of %s has only %d MB left, %d MB are needed; please free some space."
              .formatted(home, free >> 20, needed >> 20));
    }
  }

  /** The port PostgreSQL had last, or 0. */
  int lastPort() {
    try {
      var port = Integer.parseInt(Files.readString(home.resolve("postgres.port")).strip());
      return port > 0 && port < 65536 ? port : 0;
    } catch (IOException | NumberFormatException none) {
      return 0;
    }
  }

  void rememberPort(int port) throws IOException {
    Files.writeString(home.resolve("postgres.port"), port + "\n");
  }

  /** Writes a file only its owner can read, whole or not at all. */
  static void writeSecret(Path file, String content) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(content));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException ignored) {
      // The lock ends with the process at the latest.
    } finally {
      HELD.remove(home);
    }
  }
}
