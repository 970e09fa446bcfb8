package vn.kheo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs. It refuses root, so root steps down: into a user namespace of its own
 * where that is allowed (files stay root's, which works below {@code /root} too), else to the user
 * <i>nobody</i>, who must then own the data and reach it.
 */
enum Privileges {
  ORDINARY_USER(-1),
  USER_NAMESPACE(0, "unshare", "-U"),
  NOBODY(65534, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final int owner;
  private final List<String> prefix;

  Privileges(int owner, String... prefix) {
    this.owner = owner;
    this.prefix = List.of(prefix);
  }

  /**
   * @throws StartupProblem if this is root and neither way down is open
   */
  static Privileges detect() {
    var here = Path.of("").toAbsolutePath();
    if (!ChildProcess.run(here, List.of("id", "-u")).output().equals("0")) {
      return ORDINARY_USER;
    }
    for (var way : List.of(USER_NAMESPACE, NOBODY)) {
      var uid = ChildProcess.run(here, way.command(List.of("id", "-u")));
      if (uid.succeeded() && !uid.output().equals("0")) {
        return way;
      }
    }
    throw StartupProblem.inTheWay(
        "PostgreSQL không chạy được bằng root và máy này không có unshare hay setpriv"
            + " (gói util-linux); hãy chạy Khéo bằng một tài khoản thường.",
        "PostgreSQL refuses to run as root and neither unshare nor setpriv (package util-linux)"
            + " works here; please start Khéo as an ordinary user.");
  }

  List<String> command(List<String> command) {
    var whole = new ArrayList<String>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Gives {@code path} and all beneath it to the user PostgreSQL runs as, where that differs. */
  void own(Path path) throws IOException {
    if (owner < 0 || ownerOf(path) == owner) {
      return;
    }
    try (var all = Files.walk(path)) {
      for (var each : (Iterable<Path>) all::iterator) {
        Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(each, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /** Whether PostgreSQL, as whom it will run, can run {@code program}. */
  boolean reaches(Path folder, Path program) {
    return ChildProcess.run(folder, command(List.of("test", "-x", program.toString()))).succeeded();
  }

  /** Whether folders must be traversable for others than their owner. */
  boolean needsTraversableFolders() {
    return this == NOBODY;
  }

  private static int ownerOf(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }
}
