package vn.kheo.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return new ReadCommand(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false)
        .run(args);
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  @Test
  void a_file_is_printed_for_people() throws IOException {
    assertThat(run(file("thư.docx", WordDraft.dispatch().bytes()))).isEqualTo(ReadCommand.OK);
    assertThat(out.toString(UTF_8)).startsWith("thư\n─").contains("Cơ quan ban hành", "Nhiệm vụ (");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void one_file_as_json_is_one_object() throws IOException {
    assertThat(run("--json", file("12-thư.docx", WordDraft.dispatch().bytes()))).isZero();
    assertThat(out.toString(UTF_8)).startsWith("{\"id\":\"12-thư\",\"fields\":{").endsWith("}\n");
  }

  @Test
  void several_files_as_json_are_one_array() throws IOException {
    var a = file("a.txt", "Một".getBytes(UTF_8));
    var b = file("b.txt", "Hai".getBytes(UTF_8));
    assertThat(run(a, b, "--json")).isEqualTo(ReadCommand.OK);
    assertThat(out.toString(UTF_8))
        .startsWith("[{\"id\":\"a\"")
        .contains(",\n{\"id\":\"b\"")
        .endsWith("}]\n");
  }

  @Test
  void with_a_folder_each_file_gets_its_own() throws IOException {
    var into = folder.resolve("kết quả");
    assertThat(run(file("a.txt", "Một".getBytes(UTF_8)), "--json", "--out", into.toString()))
        .isEqualTo(ReadCommand.OK);
    assertThat(into.resolve("a.json")).content(UTF_8).startsWith("{\"id\":\"a\"");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void an_unreadable_file_is_told_and_the_others_are_still_read() throws IOException {
    var empty = file("rỗng.docx", new byte[0]);
    var good = file("a.txt", "Một".getBytes(UTF_8));
    assertThat(run(empty, folder + "/thiếu.pdf", good)).isEqualTo(ReadCommand.UNREADABLE);
    assertThat(err.toString(UTF_8)).contains("rỗng.docx: Tệp rỗng", "thiếu.pdf: không có tệp này");
    assertThat(out.toString(UTF_8)).startsWith("a\n");
  }

  @Test
  void wrong_use_says_what_is_wrong_and_where_to_look() {
    assertThat(run()).isEqualTo(ReadCommand.WRONG_USE);
    assertThat(run("--bogus", "a.txt")).isEqualTo(ReadCommand.WRONG_USE);
    assertThat(run("a.txt", "--out")).isEqualTo(ReadCommand.WRONG_USE);
    assertThat(run("a.txt", "--out", "x")).isEqualTo(ReadCommand.WRONG_USE);
    assertThat(err.toString(UTF_8).lines())
        .hasSize(4)
        .allMatch(line -> line.endsWith("Xem: kheo read --help"));
  }

  @Test
  void help_is_no_mistake() {
    assertThat(run("--help")).isEqualTo(ReadCommand.OK);
    assertThat(out.toString(UTF_8)).startsWith("kheo read TỆP…").contains("--json", "Mã kết thúc");
  }
}
