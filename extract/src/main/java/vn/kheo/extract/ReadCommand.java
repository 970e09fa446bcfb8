package vn.kheo.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Reader;
import vn.kheo.reader.Reading;

/**
 * The command {@code kheo read}: reads files and prints what they order, for people or as JSON. It
 * starts neither the application nor a database.
 */
public final class ReadCommand {

  static final int OK = 0;
  static final int WRONG_USE = 2;
  static final int UNREADABLE = 3;

  private static final String HELP =
      """
      kheo read TỆP… [--json] [--out THƯ-MỤC] [--help]

      Đọc văn bản (.docx, .doc, .pdf có lớp chữ, .txt) và in ra: phần đầu, nơi gửi, văn bản viện dẫn,
      từng nhiệm vụ với người thực hiện, thời hạn, chế độ định kỳ, nơi nhận báo cáo.

        --json           in JSON thay cho bản dễ đọc; nhiều tệp thì in một mảng
        --out THƯ-MỤC    với --json: ghi mỗi tệp thành THƯ-MỤC/<tên tệp>.json
        --help           in trang này

      Mã kết thúc: 0 đọc được tất cả; 2 dùng sai; 3 có tệp không đọc được (các tệp khác vẫn được đọc).
      """;

  /** Kept, since a logger nobody holds forgets that it was silenced. */
  private static final Logger LIBRARIES = Logger.getLogger("org.apache");

  private final PrintStream out;
  private final PrintStream err;
  private final boolean colours;

  ReadCommand(PrintStream out, PrintStream err, boolean colours) {
    this.out = out;
    this.err = err;
    this.colours = colours;
  }

  public static void main(String[] args) {
    // Libraries warn of slips in a file that the reading survives; refusals say what matters.
    LIBRARIES.setLevel(Level.OFF);
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    var console = System.console();
    boolean colours = console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
    int code = new ReadCommand(out, err, colours).run(args);
    out.flush();
    System.exit(code);
  }

  /** What was asked for on the command line. */
  private record Wish(List<String> files, boolean json, @Nullable String folder, boolean help) {}

  private record Read(String id, Reading reading) {}

  /** Runs the command; gives the exit code. */
  int run(String... args) {
    var wish = wish(args);
    if (wish == null) {
      return WRONG_USE;
    }
    if (wish.help()) {
      out.print(HELP);
      return OK;
    }
    var readings = new ArrayList<Read>();
    for (var file : wish.files()) {
      var reading = read(file);
      if (reading != null) {
        readings.add(new Read(id(file), reading));
        warnOfSecrecy(file, reading);
      }
    }
    boolean written = print(wish, readings);
    return written && readings.size() == wish.files().size() ? OK : UNREADABLE;
  }

  private @Nullable Wish wish(String... args) {
    var files = new ArrayList<String>();
    boolean json = false;
    boolean help = false;
    String folder = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--json" -> json = true;
        case "--help", "-h" -> help = true;
        case "--out" -> {
          if (i + 1 == args.length) {
            return misused("--out cần tên một thư mục");
          }
          folder = args[++i];
        }
        default -> {
          if (args[i].startsWith("--")) {
            return misused("không có lựa chọn %s".formatted(args[i]));
          }
          files.add(args[i]);
        }
      }
    }
    if (files.isEmpty() && !help) {
      return misused("chưa nêu tệp cần đọc");
    }
    return folder != null && !json
        ? misused("--out chỉ dùng cùng --json")
        : new Wish(files, json, folder, help);
  }

  private @Nullable Wish misused(String what) {
    err.println("kheo read: %s. Xem: kheo read --help".formatted(what));
    return null;
  }

  private @Nullable Reading read(String file) {
    try {
      var path = Path.of(file);
      if (Files.isRegularFile(path) && Files.size(path) > Extractor.LARGEST_FILE) {
        throw Refusal.tooLarge(
            Files.size(path) / (1024 * 1024) + " MB",
            Extractor.LARGEST_FILE / (1024 * 1024) + " MB");
      }
      var text = new Extractor().extract(Files.readAllBytes(path), path.getFileName().toString());
      return new Reader().read(text.text());
    } catch (UnreadableFile e) {
      err.println("%s: %s".formatted(file, e.getMessage()));
    } catch (NoSuchFileException | InvalidPathException e) {
      err.println("%s: không có tệp này. Hãy kiểm tra lại đường dẫn.".formatted(file));
    } catch (IOException e) {
      err.println(
          "%s: không mở được. Hãy kiểm tra đó là một tệp và bạn có quyền đọc.".formatted(file));
    }
    return null;
  }

  private void warnOfSecrecy(String file, Reading reading) {
    var secrecy = reading.secrecy();
    if (secrecy != null) {
      err.println(
          "%s: CẢNH BÁO: văn bản có dấu độ mật “%s”; không được lưu giữ hoặc xử lý trên hệ thống có nối mạng."
              .formatted(file, secrecy.value().label()));
    }
  }

  /** False where a file could not be written. */
  private boolean print(Wish wish, List<Read> readings) {
    if (!wish.json()) {
      for (var read : readings) {
        out.print(new ReadingSheet(colours).of(read.id(), read.reading()));
      }
      return true;
    }
    if (wish.folder() != null) {
      return write(Path.of(wish.folder()), readings);
    }
    boolean several = wish.files().size() > 1;
    var objects = readings.stream().map(r -> ReadingJson.of(r.id(), r.reading())).toList();
    if (several) {
      out.println("[" + String.join(",\n", objects) + "]");
    } else {
      objects.forEach(out::println);
    }
    return true;
  }

  private boolean write(Path folder, List<Read> readings) {
    try {
      Files.createDirectories(folder);
      for (var read : readings) {
        Files.writeString(
            folder.resolve(read.id() + ".json"), ReadingJson.of(read.id(), read.reading()) + "\n");
      }
      return true;
    } catch (IOException e) {
      err.println("%s: không ghi được vào thư mục này.".formatted(folder));
      return false;
    }
  }

  /** The file's name without folder and ending. */
  private static String id(String file) {
    var name = Path.of(file).getFileName().toString();
    int dot = name.lastIndexOf('.');
    return Normalizer.normalize(dot > 0 ? name.substring(0, dot) : name, Normalizer.Form.NFC);
  }
}
