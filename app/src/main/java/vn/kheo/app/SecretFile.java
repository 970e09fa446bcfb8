package vn.kheo.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file with passwords, readable by its owner alone from the first moment on. */
final class SecretFile {
  private SecretFile() {}

  static void write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      FileAttribute<?>[] ownerOnly =
          folder.getFileSystem().supportedFileAttributeViews().contains("posix")
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      Path made = Files.createTempFile(folder, name, ".new", ownerOnly);
      Files.writeString(made, text, StandardCharsets.UTF_8);
      Files.move(made, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (FileAlreadyExistsException e) {
      throw new IllegalStateException(folder + " is a file, not a folder", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
