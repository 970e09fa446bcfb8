package vn.kheo.app.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.reader.Citation;
import vn.kheo.reader.Provision;
import vn.kheo.reader.Reading;
import vn.kheo.reader.Span;

/** Provisions and citations of documents, and what citations point to. */
@Component
class CitationStore {
  private final JdbcClient jdbc;

  CitationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long documentId, Reading reading) {
    insertProvisions(documentId, flat(reading.provisions(), null, new ArrayList<>()));
    insertCitations(documentId, reading.citations());
  }

  /** One provision in its place in the tree. */
  private record Line(@Nullable Integer parent, Provision provision) {}

  private static List<Line> flat(
      List<Provision> provisions, @Nullable Integer parent, List<Line> lines) {
    for (var provision : provisions) {
      lines.add(new Line(parent, provision));
      flat(provision.children(), lines.size() - 1, lines);
    }
    return lines;
  }

  private void insertProvisions(long documentId, List<Line> lines) {
    jdbc.sql(
            """
            insert into document.provision (document_id, ordinal, parent, label, ref, span_start, span_end,
                heading_start, heading_end)
            select :document, p.n - 1, p.parent, p.label, p.ref, p.span_start, p.span_end, p.heading_start, p.heading_end
              from unnest(cast(:parents as integer[]), cast(:labels as text[]), cast(:refs as text[]),
                          cast(:starts as integer[]), cast(:ends as integer[]),
                          cast(:headingStarts as integer[]), cast(:headingEnds as integer[]))
                   with ordinality
                   as p (parent, label, ref, span_start, span_end, heading_start, heading_end, n)
            """)
        .param("document", documentId)
        .param("parents", lines.stream().map(Line::parent).toArray(Integer[]::new))
        .param("labels", lines.stream().map(l -> l.provision().label()).toArray(String[]::new))
        .param("refs", lines.stream().map(l -> l.provision().ref()).toArray(String[]::new))
        .param("starts", spans(lines).stream().map(Span::start).toArray(Integer[]::new))
        .param("ends", spans(lines).stream().map(Span::end).toArray(Integer[]::new))
        .param("headingStarts", headings(lines).stream().map(Span::start).toArray(Integer[]::new))
        .param("headingEnds", headings(lines).stream().map(Span::end).toArray(Integer[]::new))
        .update();
  }

  private static List<Span> spans(List<Line> lines) {
    return lines.stream().map(l -> l.provision().span()).toList();
  }

  private static List<Span> headings(List<Line> lines) {
    return lines.stream().map(l -> l.provision().heading()).toList();
  }

  private void insertCitations(long documentId, List<Citation> cited) {
    jdbc.sql(
            """
            insert into document.citation (document_id, ordinal, symbol, cited_date, issuer, kind, span_start, span_end)
            select :document, c.n - 1, c.symbol, c.cited_date, c.issuer, c.kind, c.span_start, c.span_end
              from unnest(cast(:symbols as text[]), cast(:dates as date[]), cast(:issuers as text[]),
                          cast(:kinds as text[]), cast(:starts as integer[]), cast(:ends as integer[]))
                   with ordinality
                   as c (symbol, cited_date, issuer, kind, span_start, span_end, n)
            """)
        .param("document", documentId)
        .param("symbols", cited.stream().map(c -> c.symbol().value()).toArray(String[]::new))
        .param(
            "dates",
            cited.stream()
                .map(c -> c.date() == null ? null : c.date().toString())
                .toArray(String[]::new))
        .param("issuers", cited.stream().map(Citation::issuer).toArray(String[]::new))
        .param("kinds", cited.stream().map(Citation::kind).toArray(String[]::new))
        .param("starts", cited.stream().map(c -> c.symbol().span().start()).toArray(Integer[]::new))
        .param("ends", cited.stream().map(c -> c.symbol().span().end()).toArray(Integer[]::new))
        .update();
  }

  List<CitedDocument> of(long documentId) {
    return jdbc.sql(
            """
            select symbol, cited_date, issuer, kind, span_start, span_end, cited_document_id
              from document.citation
             where document_id = :document
             order by ordinal
            """)
        .param("document", documentId)
        .query(
            (row, n) ->
                new CitedDocument(
                    row.getString("symbol"),
                    row.getObject("cited_date", LocalDate.class),
                    row.getString("issuer"),
                    row.getString("kind"),
                    new Span(row.getInt("span_start"), row.getInt("span_end")),
                    row.getObject("cited_document_id", Long.class)))
        .list();
  }

  /**
   * Links, within one holder's documents, what this document cites and who cites it: same symbol,
   * and the same date where both are known.
   */
  void link(long documentId) {
    jdbc.sql(
            """
            update document.citation c
               set cited_document_id = meant.id
              from (select c2.document_id, c2.ordinal, min(there.id) as id
                      from document.document here
                      join document.document there
                        on there.holder_unit_id = here.holder_unit_id and there.id <> here.id
                      join document.citation c2
                        on c2.document_id = here.id
                       and lower(c2.symbol) = lower(there.symbol)
                       and (c2.cited_date is null or there.issue_date is null or c2.cited_date = there.issue_date)
                     where (here.id = :document or there.id = :document)
                       and there.symbol not like '/%'
                       and c2.cited_document_id is null
                     group by c2.document_id, c2.ordinal) as meant
             where c.document_id = meant.document_id
               and c.ordinal = meant.ordinal
            """)
        .param("document", documentId)
        .update();
  }

  /** After a symbol or a date was corrected. */
  void relink(long documentId) {
    jdbc.sql(
            """
            update document.citation
               set cited_document_id = null
             where cited_document_id = :document
                or document_id = :document
            """)
        .param("document", documentId)
        .update();
    link(documentId);
  }
}
