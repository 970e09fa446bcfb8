package vn.kheo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The files of the database: made once, checked before every start, configured by one file. */
final class Cluster {
  private final DataFolder folder;
  private final Programs programs;
  private final Privileges privileges;

  Cluster(DataFolder folder, Programs programs, Privileges privileges) {
    this.folder = folder;
    this.programs = programs;
    this.privileges = privileges;
  }

  /**
   * Makes the database where there is none. It is made beside its final place and moved there when
   * complete, so that a first start that was cut off leaves nothing that looks like a database.
   *
   * @throws StartupProblem if {@code initdb} fails
   */
  void makeIfAbsent(Credentials credentials) throws IOException {
    if (!folder.isWithoutDatabase()) {
      return;
    }
    var fresh = folder.home().resolve("data.new");
    Programs.removeAll(fresh);
    Files.createDirectory(fresh);
    privileges.own(fresh);
    var password = folder.home().resolve("initdb.password");
    DataFolder.writeSecret(password, credentials.superuser());
    try {
      privileges.own(password);
      var initdb = ChildProcess.run(folder.home(), privileges.command(initdb(fresh, password)));
      if (!initdb.succeeded()) {
        throw StartupProblem.inTheWay(
            "Không tạo được cơ sở dữ liệu trong %s: %s"
                .formatted(folder.home(), lastLine(initdb.output())),
            "The database could not be made in %s (the reason is above).".formatted(folder.home()));
      }
    } finally {
      Files.deleteIfExists(password);
    }
    Files.writeString(
        fresh.resolve("postgresql.conf"),
        "\ninclude_if_exists = 'kheo.conf'  # written by Khéo; settings of your own go below\n",
        StandardOpenOption.APPEND);
    Files.deleteIfExists(folder.data());
    Files.move(fresh, folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> initdb(Path target, Path password) {
    return List.of(
        programs.program("initdb"),
        "--pgdata=" + target,
        "--username=postgres",
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
  }

  /**
   * @throws StartupProblem if what is there is not a database of this major version
   */
  void check() throws IOException {
    var data = folder.data();
    if (!Files.isDirectory(data)) {
      throw damaged("data");
    }
    for (var part : List.of("PG_VERSION", "global/pg_control", "base", "pg_wal", "pg_hba.conf")) {
      if (Files.notExists(data.resolve(part))) {
        throw damaged("data/" + part);
      }
    }
    var major = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!major.matches("\\d{1,3}")) {
      throw damaged("data/PG_VERSION");
    }
    if (!major.equals(programs.major())) {
      throw StartupProblem.inTheWay(
          "Thư mục dữ liệu %s thuộc PostgreSQL %s, Khéo này mang theo PostgreSQL %s; hãy dùng bản Khéo cũ để xuất dữ liệu, xem docs/operating.md."
              .formatted(folder.home(), major, programs.major()),
          "The data folder %s belongs to PostgreSQL %s, this Khéo brings PostgreSQL %s; export with the older Khéo, see docs/operating.md."
              .formatted(folder.home(), major, programs.major()));
    }
  }

  private StartupProblem damaged(String part) {
    return StartupProblem.inTheWay(
        "Thư mục dữ liệu %s bị hỏng: %s thiếu hoặc không đọc được; hãy phục hồi từ bản sao lưu."
            .formatted(folder.home(), part),
        "The data folder %s is damaged: %s is missing or unreadable; restore it from a backup."
            .formatted(folder.home(), part));
  }

  /**
   * Everything that matters for acknowledged work to be safe is said here, although most of it is
   * PostgreSQL's default: whoever audits the folder finds it in one place.
   */
  void configure(int port) throws IOException {
    Files.writeString(
        folder.data().resolve("kheo.conf"),
        """
        # Written by Khéo at every start. Settings of your own go at the end of postgresql.conf.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        shared_buffers = '128MB'
        max_connections = 100
        timezone = 'UTC'
        log_timezone = 'UTC'
        # One file for each day of the week, overwritten a week later. Values stay out of the log.
        logging_collector = on
        log_directory = '%s'
        log_filename = 'postgresql-%%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = '1d'
        log_rotation_size = 0
        log_error_verbosity = 'terse'
        log_parameter_max_length_on_error = 0
        """
            .formatted(port, folder.log().toString().replace("'", "''")));
    DataFolder.privateLog(folder.home());
    privileges.own(folder.log());
    privileges.own(folder.data());
  }

  static String lastLine(String output) {
    return output.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
  }
}
