package vn.kheo.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An OLE2 file: a {@code .doc}, or something of Office that only looks like one from outside. */
final class CompoundFile implements AutoCloseable {

  private final POIFSFileSystem files;

  private CompoundFile(POIFSFileSystem files) {
    this.files = files;
  }

  static CompoundFile open(byte[] content) {
    try {
      return new CompoundFile(new POIFSFileSystem(new ByteArrayInputStream(content)));
    } catch (IOException | RuntimeException e) {
      throw Refusal.damaged(FileKind.DOC);
    }
  }

  DirectoryNode root() {
    return files.getRoot();
  }

  /**
   * @throws UnreadableFile where it is locked with a password or carries macros
   */
  FileKind kind() {
    var root = files.getRoot();
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw Refusal.encrypted(FileKind.DOCX);
    }
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      if (root.hasEntryCaseInsensitive("Macros")) {
        throw Refusal.macros();
      }
      return FileKind.DOC;
    }
    if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
      return FileKind.EXCEL;
    }
    return root.hasEntryCaseInsensitive("PowerPoint Document")
        ? FileKind.POWERPOINT
        : FileKind.OTHER;
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // held in memory: closing it cannot fail
    }
  }
}
