package vn.kheo.app.document.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.document.Document;
import vn.kheo.app.paper.Paper;

/** The list of documents as a table to take away. */
record DocumentTable(List<Document> documents, Words words) {
  private static final List<String> COLUMNS =
      List.of(
          "symbol",
          "issueDate",
          "kind",
          "issuer",
          "subject",
          "signer",
          "processing",
          "registered",
          "by");

  byte[] workbook() {
    return Paper.workbook(words.t("document.title"), header(), rows());
  }

  private List<String> header() {
    return COLUMNS.stream().map(column -> words.t("document." + column)).toList();
  }

  private List<List<@Nullable Object>> rows() {
    return documents.stream().map(this::row).toList();
  }

  private List<@Nullable Object> row(Document d) {
    return Arrays.asList(
        d.symbol(),
        d.issueDate() == null ? d.issueDatePrinted() : d.issueDate(),
        d.kind(),
        d.issuer(),
        d.subject(),
        d.signer(),
        words.t("document.processing." + d.processing()),
        d.registeredAt().atZone(Words.VIETNAM).toLocalDate(),
        d.registeredBy());
  }

  byte[] csv() {
    return Paper.csv(header(), rows());
  }
}
