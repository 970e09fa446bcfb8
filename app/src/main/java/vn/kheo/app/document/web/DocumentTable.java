package vn.kheo.app.document.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private List<List<Object>> rows() {
    return documents.stream().map(this::row).toList();
  }

  /** A blank cell is null, as the sheet takes it. */
  @SuppressWarnings("NullAway")
  private List<Object> row(Document d) {
    return new ArrayList<>(
        Arrays.asList(
            d.symbol(),
            d.issueDate() == null ? d.issueDatePrinted() : d.issueDate(),
            d.kind(),
            d.issuer(),
            d.subject(),
            d.signer(),
            words.t("document.processing." + d.processing()),
            d.registeredAt().atZone(Words.VIETNAM).toLocalDate(),
            d.registeredBy()));
  }

  /** UTF-8 with its mark, so that Excel takes the Vietnamese letters as they are. */
  byte[] csv() {
    return Csv.of(header(), rows());
  }
}
