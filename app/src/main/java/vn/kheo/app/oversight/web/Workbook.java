package vn.kheo.app.oversight.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.kheo.app.paper.Paper;

/** Sổ Excel as an answer to download. */
public final class Workbook {
  private static final MediaType XLSX = MediaType.parseMediaType(Paper.EXCEL);
  private static final MediaType DOCX = MediaType.parseMediaType(Paper.WORD);

  private Workbook() {}

  public static ResponseEntity<byte[]> answer(String name, byte[] content) {
    return answer(XLSX, name + ".xlsx", content);
  }

  /** A Word file as an answer to download. */
  public static ResponseEntity<byte[]> word(String name, byte[] content) {
    return answer(DOCX, name + ".docx", content);
  }

  private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
