package vn.kheo.app.directive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Orders and parties as JSON rows, so that one statement writes any number of them. */
final class ObligationRows {
  /** Columns a person's step may change; the rest of a row is given once. */
  static final String CHANGEABLE =
      """
      ref, words, span_start, span_end, state, deliverable, source_deadline, source_deadline_exclusive,
      source_deadline_kind, source_deadline_words, working_deadline, working_deadline_basis, fixed_by_higher_level,
      cadence, cadence_due, report_to, report_via, monitor_unit_id, needs_acceptance, changed_fields,
      event_words, event_length, event_unit, event_scope, confirmed_by, confirmed_at\
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ObligationRows() {}

  static String obligations(List<Obligation> obligations) {
    return JSON.writeValueAsString(obligations.stream().map(ObligationRows::row).toList());
  }

  /**
   * @param ids of the obligations, in the same order
   */
  static String parties(List<Long> ids, List<Obligation> obligations) {
    List<Map<String, @Nullable Object>> rows = new java.util.ArrayList<>();
    for (int i = 0; i < obligations.size(); i++) {
      long id = ids.get(i);
      int ordinal = 0;
      for (Party party : obligations.get(i).leads()) {
        rows.add(row(id, ++ordinal, party));
      }
      for (Party party : obligations.get(i).coordinators()) {
        rows.add(row(id, ++ordinal, party));
      }
    }
    return JSON.writeValueAsString(rows);
  }

  private static Map<String, @Nullable Object> row(Obligation o) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("ref", o.ref());
    row.put("words", o.words());
    row.put("span_start", o.span().start());
    row.put("span_end", o.span().end());
    row.put("state", o.state().name());
    row.put("deliverable", o.deliverable().name());
    SourceDeadline source = o.sourceDeadline();
    if (source != null) {
      row.put("source_deadline", source.date() == null ? null : source.date().toString());
      row.put("source_deadline_exclusive", source.exclusive());
      row.put("source_deadline_kind", source.kind().name());
      row.put("source_deadline_words", source.words());
      EventLimit event = source.event();
      if (event != null) {
        row.put("event_words", event.event());
        row.put("event_length", event.length());
        row.put("event_unit", event.unit() == null ? null : event.unit().name());
        row.put("event_scope", event.scope().name());
      }
    }
    row.put(
        "working_deadline", o.workingDeadline() == null ? null : o.workingDeadline().toString());
    row.put("working_deadline_basis", o.workingBasis());
    row.put("fixed_by_higher_level", o.fixedByHigherLevel());
    row.put("cadence", o.cadence() == null ? null : o.cadence().name());
    row.put("cadence_due", o.cadenceDue());
    row.put("report_to", o.reportTo());
    row.put("report_via", o.reportVia());
    row.put("monitor_unit_id", o.monitorUnitId());
    row.put("needs_acceptance", o.needsAcceptance());
    row.put("rule", o.rule());
    row.put("confidence", o.confidence());
    row.put("changed_fields", o.changedFields());
    return row;
  }

  private static Map<String, @Nullable Object> row(long obligationId, int ordinal, Party party) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("obligation_id", obligationId);
    row.put("ordinal", ordinal);
    row.put("role", party.role().name());
    row.put("words", party.words());
    if (party.span() != null) {
      row.put("span_start", party.span().start());
      row.put("span_end", party.span().end());
    }
    row.put("source", party.source());
    row.put("confidence", party.confidence());
    row.put("group_id", party.groupId());
    row.put("unit_ids", party.unitIds());
    return row;
  }
}
