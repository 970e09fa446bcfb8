package vn.kheo.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Dispatches to walk with. */
final class Dispatches {
  private Dispatches() {}

  /** The example dispatch with number and day filled in, so that it is a document of its own. */
  static Path example(Path folder, int number) throws IOException {
    String text =
        Files.readString(Path.of("..", "examples", "cong-van-dan-van-kheo.txt"))
            .replace("Số:        /UBND-VXNV", "Số: " + number + "/UBND-VXNV")
            .replaceFirst("ngày\\s+tháng 11 năm 2022", "ngày 15 tháng 11 năm 2022");
    return Files.writeString(folder.resolve(number + "-ubnd-vxnv.txt"), text);
  }
}
