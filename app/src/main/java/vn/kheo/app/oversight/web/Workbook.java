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

  private Workbook() {}

  public static ResponseEntity<byte[]> answer(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
