package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Resolution;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Provision;
import vn.kheo.reader.Reading;
import vn.kheo.reader.Span;

/** Bàn đọc: what a person's edit makes of an order. Pure, but for what words mean. */
@Component
class ReadingDesk {
  private final Drafting drafting;
  private final Organization organization;

  ReadingDesk(Drafting drafting, Organization organization) {
    this.drafting = drafting;
    this.organization = organization;
  }

  /** The order with everything of the edit, and the names of what differs added. */
  Obligation edited(Obligation before, ObligationEdit edit, Directive directive, String text) {
    Span span = checked(edit.span(), text);
    if (edit.workingDeadline() == null && blankToNull(edit.workingBasis()) != null) {
      throw new StepRefused("basisWithoutDate");
    }
    return new Obligation(
        before.id(),
        before.directiveId(),
        before.ordinal(),
        before.ref(),
        words(text, span),
        span,
        Obligation.State.CONFIRMED,
        edit.deliverable(),
        edit.sourceDeadline(),
        edit.workingDeadline(),
        blankToNull(edit.workingBasis()),
        edit.fixedByHigherLevel(),
        edit.cadence(),
        blankToNull(edit.cadenceDue()),
        blankToNull(edit.reportTo()),
        blankToNull(edit.reportVia()),
        edit.monitorUnitId(),
        edit.needsAcceptance(),
        parties(before.leads(), edit.leads(), Party.Role.LEAD, directive),
        parties(before.coordinators(), edit.coordinators(), Party.Role.COORDINATOR, directive),
        before.rule(),
        before.confidence(),
        changes(before, edit),
        before.version());
  }

  /** Both halves of an order cut in two; the first keeps its place and deadline. */
  List<Obligation> cut(Obligation whole, int at, String text, Set<String> refs) {
    if (at <= whole.span().start() || at >= whole.span().end()) {
      throw new StepRefused("splitOutside");
    }
    Span first = checked(new Span(whole.span().start(), at), text);
    Span second = checked(new Span(at, whole.span().end()), text);
    return List.of(
        with(whole, whole.ref(), first, text, "split"),
        with(whole, free(whole.ref(), refs), second, text, "split"));
  }

  /** One order of two neighbours, with the words and parties of both. */
  Obligation joined(Obligation first, Obligation second, String text) {
    Span span =
        new Span(
            Math.min(first.span().start(), second.span().start()),
            Math.max(first.span().end(), second.span().end()));
    Obligation one = with(first, first.ref(), span, text, "merged");
    return new Obligation(
        one.id(),
        one.directiveId(),
        one.ordinal(),
        one.ref(),
        one.words(),
        span,
        Obligation.State.PROPOSED,
        one.deliverable() == Deliverable.OTHER ? second.deliverable() : one.deliverable(),
        one.sourceDeadline() == null ? second.sourceDeadline() : one.sourceDeadline(),
        one.workingDeadline() == null ? second.workingDeadline() : one.workingDeadline(),
        one.workingBasis() == null ? second.workingBasis() : one.workingBasis(),
        one.fixedByHigherLevel() || second.fixedByHigherLevel(),
        one.cadence() == null ? second.cadence() : one.cadence(),
        one.cadenceDue() == null ? second.cadenceDue() : one.cadenceDue(),
        one.reportTo() == null ? second.reportTo() : one.reportTo(),
        one.reportVia() == null ? second.reportVia() : one.reportVia(),
        one.monitorUnitId() == null ? second.monitorUnitId() : one.monitorUnitId(),
        one.needsAcceptance() || second.needsAcceptance(),
        union(one.leads(), second.leads()),
        union(one.coordinators(), second.coordinators()),
        one.rule(),
        one.confidence(),
        one.changedFields(),
        one.version());
  }

  /** An order from selected text, led by whom the nearest order above it names. */
  Obligation added(Span selection, String text, Reading reading, List<Obligation> others) {
    Span span = checked(selection, text);
    Optional<Obligation> above =
        others.stream()
            .filter(o -> o.span().start() <= span.start())
            .reduce((earlier, later) -> later);
    Set<String> refs = others.stream().map(Obligation::ref).collect(Collectors.toSet());
    String provision = provision(reading.provisions(), span);
    String ref = provision.isEmpty() ? "bs" : provision;
    return new Obligation(
        0,
        0,
        0,
        refs.contains(ref) ? free(ref, refs) : ref,
        words(text, span),
        span,
        Obligation.State.PROPOSED,
        Deliverable.OTHER,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        true,
        above.map(Obligation::leads).orElse(List.of()),
        List.of(),
        "person",
        1,
        Set.of("added"),
        0);
  }

  /** White space made single, as the reader does. */
  static String words(String text, Span span) {
    return span.in(text).strip().replaceAll("\\s+", " ");
  }

  private static Span checked(Span span, String text) {
    if (span.end() > text.length() || words(text, span).isEmpty()) {
      throw new StepRefused("emptyWords");
    }
    int start = span.start();
    int end = span.end();
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static Obligation with(Obligation o, String ref, Span span, String text, String changed) {
    Set<String> changes = new LinkedHashSet<>(o.changedFields());
    changes.add(changed);
    return new Obligation(
        o.id(),
        o.directiveId(),
        o.ordinal(),
        ref,
        words(text, span),
        span,
        Obligation.State.PROPOSED,
        o.deliverable(),
        o.sourceDeadline(),
        o.workingDeadline(),
        o.workingBasis(),
        o.fixedByHigherLevel(),
        o.cadence(),
        o.cadenceDue(),
        o.reportTo(),
        o.reportVia(),
        o.monitorUnitId(),
        o.needsAcceptance(),
        o.leads(),
        o.coordinators(),
        o.rule(),
        o.confidence(),
        changes,
        o.version());
  }

  private static Set<String> changes(Obligation before, ObligationEdit after) {
    ObligationEdit was = before.asEdit();
    Map<String, Boolean> differs = new LinkedHashMap<>();
    differs.put("span", !was.span().equals(after.span()));
    differs.put("deliverable", was.deliverable() != after.deliverable());
    differs.put("sourceDeadline", !Objects.equals(was.sourceDeadline(), after.sourceDeadline()));
    differs.put("workingDeadline", !Objects.equals(was.workingDeadline(), after.workingDeadline()));
    differs.put("fixedByHigherLevel", was.fixedByHigherLevel() != after.fixedByHigherLevel());
    differs.put("cadence", was.cadence() != after.cadence());
    differs.put("cadenceDue", differ(was.cadenceDue(), after.cadenceDue()));
    differs.put("reportTo", differ(was.reportTo(), after.reportTo()));
    differs.put("reportVia", differ(was.reportVia(), after.reportVia()));
    differs.put("monitorUnitId", !Objects.equals(was.monitorUnitId(), after.monitorUnitId()));
    differs.put("needsAcceptance", was.needsAcceptance() != after.needsAcceptance());
    differs.put("leads", !was.leads().equals(after.leads()));
    differs.put("coordinators", !was.coordinators().equals(after.coordinators()));
    Set<String> changes = new LinkedHashSet<>(before.changedFields());
    differs.forEach(
        (field, changed) -> {
          if (changed) {
            changes.add(field);
          }
        });
    return changes;
  }

  private static boolean differ(@Nullable String was, @Nullable String is) {
    return !Objects.equals(blankToNull(was), blankToNull(is));
  }

  /** A party whose words did not change keeps its place in the text and what it was found by. */
  private List<Party> parties(
      List<Party> before, List<PartyEdit> edits, Party.Role role, Directive directive) {
    List<Party> parties = new ArrayList<>();
    for (PartyEdit edit : edits) {
      Optional<Party> same =
          before.stream().filter(p -> p.words().equals(edit.words().strip())).findFirst();
      Long group = edit.groupId();
      List<Long> units = group == null ? edit.unitIds() : List.of();
      String words = edit.words().strip();
      if (group == null && units.isEmpty()) {
        if (words.isEmpty()) {
          continue;
        }
        Resolution meant = meaning(words, directive);
        group = Drafting.group(meant);
        units = Drafting.units(meant);
      } else if (words.isEmpty()) {
        words = names(group, units, directive.issueDate());
      }
      boolean untouched = same.isPresent() && same.get().asEdit().equals(edit);
      parties.add(
          untouched
              ? same.get()
              : new Party(
                  0,
                  role,
                  words,
                  same.map(Party::span).orElse(null),
                  same.map(Party::source).orElse("PERSON"),
                  1,
                  group,
                  List.copyOf(units)));
    }
    return parties;
  }

  private @Nullable Resolution meaning(String words, Directive directive) {
    return drafting
        .resolve(List.of(words), directive.issuerUnitId(), directive.issueDate())
        .stream()
        .findFirst()
        .orElse(null);
  }

  private String names(@Nullable Long group, List<Long> units, LocalDate on) {
    if (group != null) {
      return organization.groups().stream()
          .filter(g -> g.id() == group)
          .map(g -> g.name())
          .findFirst()
          .orElseThrow(() -> new StepRefused("unknownUnit"));
    }
    var known = organization.units(units);
    return units.stream()
        .map(
            id ->
                Optional.ofNullable(known.get(id))
                    .orElseThrow(() -> new StepRefused("unknownUnit"))
                    .name())
        .collect(Collectors.joining("; "));
  }

  private static List<Party> union(List<Party> ones, List<Party> others) {
    Map<String, Party> all = new LinkedHashMap<>();
    ones.forEach(p -> all.put(p.words(), p));
    others.forEach(p -> all.putIfAbsent(p.words(), p));
    return List.copyOf(all.values());
  }

  private static String free(String ref, Set<String> taken) {
    int n = 2;
    while (taken.contains(ref + "." + n)) {
      n++;
    }
    return ref + "." + n;
  }

  private static String provision(List<Provision> provisions, Span span) {
    for (Provision provision : provisions) {
      if (provision.span().start() <= span.start() && span.end() <= provision.span().end()) {
        String deeper = provision(provision.children(), span);
        return deeper.isEmpty() ? provision.ref() : deeper;
      }
    }
    return "";
  }

  static @Nullable String blankToNull(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
