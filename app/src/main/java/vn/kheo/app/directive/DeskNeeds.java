package vn.kheo.app.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;

/**
 * The branches of what a person is to do, of which only those are asked that the person's rights
 * can fill: each asks by an index of its own, and the database plans no branch that cannot hold.
 *
 * @param own units whose assignments the person works on
 * @param followed units as whose officer the person follows others
 * @param leading units whose results the person signs
 * @param ruling condition over {@code d} of the directives the person issues; blank for none
 * @param confirming likewise, of those the person confirms
 */
record DeskNeeds(
    long[] own,
    long[] followed,
    long[] leading,
    String ruling,
    String confirming,
    Map<String, @Nullable Object> parameters) {
  private static final String NOTHING =
      """
      select cast(null as text) as need, cast(null as bigint) as assignment_id, cast(null as bigint) as directive_id,
             cast(null as date) as day
       where false
      """;

  static DeskNeeds of(Actor actor, Rights.Scope scope) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("me", actor.personId());
    Rights.Scope.put(parameters, "own", scope.own());
    Rights.Scope.put(parameters, "followed", scope.followed());
    return new DeskNeeds(
        scope.own(),
        scope.followed(),
        held(actor, Permission.HAND_IN, "leading", parameters),
        issuers(actor, Permission.ISSUE, "ruling", parameters),
        issuers(actor, Permission.CONFIRM, "confirming", parameters),
        parameters);
  }

  private static long[] held(
      Actor actor, Permission permission, String name, Map<String, @Nullable Object> parameters) {
    long[] units = ObligationStore.array(actor.grants().getOrDefault(permission, Set.of()));
    Rights.Scope.put(parameters, name, units);
    return units;
  }

  private static String issuers(
      Actor actor, Permission permission, String name, Map<String, @Nullable Object> parameters) {
    long[] units = held(actor, permission, name, parameters);
    return units.length == 0 && actor.may(permission)
        ? "true"
        : Rights.Scope.oneOf("d.issuer_unit_id", name, units);
  }

  /** Columns {@code need, assignment_id, directive_id, day}. */
  String sql() {
    List<String> branches = new ArrayList<>();
    ofUnit(branches);
    judging(branches);
    decisions(branches);
    drafts(branches);
    return branches.isEmpty() ? NOTHING : String.join("union all\n", branches);
  }

  private void ofUnit(List<String> branches) {
    if (own.length == 0) {
      return;
    }
    branches.add(
        """
        select case a.state when 'GIVEN' then 'RECEIVE' else 'CARRY_OUT' end as need, a.id as assignment_id,
               a.directive_id, a.due as day
          from directive.assignment a
         where %s
           and a.state in ('GIVEN', 'UNDERWAY')
           and (a.person_id is null or a.person_id = :me)
        """
            .formatted(Rights.Scope.oneOf("a.unit_id", "own", own)));
  }

  private void judging(List<String> branches) {
    String mine =
        anyOf(
            Rights.Scope.oneOf("a.monitor_unit_id", "followed", followed),
            own.length > 0 ? part("own", own) : "");
    if (!mine.isEmpty()) {
      branches.add(
          """
          select 'JUDGE' as need, a.id as assignment_id, a.directive_id, a.reported_on as day
            from directive.assignment a
           where a.state = 'REPORTED'
             and a.person_id is null
             and (%s)
          """
              .formatted(mine));
    }
    if (leading.length > 0) {
      branches.add(
          """
          select 'JUDGE' as need, a.id as assignment_id, a.directive_id, a.reported_on as day
            from directive.assignment a
           where %s
             and a.state = 'REPORTED'
             and a.person_id is not null
          """
              .formatted(Rights.Scope.oneOf("a.unit_id", "leading", leading)));
    }
  }

  private void decisions(List<String> branches) {
    String decides =
        anyOf(
            ruling.isEmpty() ? "" : "a.kind <> 'PART' and " + ruling,
            leading.length > 0 ? part("leading", leading) : "");
    if (!decides.isEmpty()) {
      for (String[] asked :
          new String[][] {{"DECIDE_EXTENSION", "extension"}, {"DECIDE_REFUSAL", "refusal"}}) {
        branches.add(
            """
            select '%s' as need, a.id as assignment_id, a.directive_id, a.due as day
              from directive.%s e
              join directive.assignment a on a.id = e.assignment_id
              join directive.directive d on d.id = a.directive_id
             where e.decision is null
               and (%s)
            """
                .formatted(asked[0], asked[1], decides));
      }
    }
    if (leading.length > 0) {
      branches.add(lookAgain(part("leading", leading)));
    }
    if (!ruling.isEmpty()) {
      branches.add(lookAgain("a.kind <> 'PART' and " + ruling));
    }
  }

  private static String lookAgain(String whose) {
    return """
    select 'LOOK_AGAIN' as need, a.id as assignment_id, a.directive_id, a.look_again_on as day
      from directive.assignment a
      join directive.directive d on d.id = a.directive_id
     where %s
       and a.suspended_with is null
       and a.state = 'SUSPENDED'
       and a.look_again_on <= :today
    """
        .formatted(whose);
  }

  private void drafts(List<String> branches) {
    String proposed = having("PROPOSED");
    String confirmed = having("CONFIRMED");
    if (!confirming.isEmpty()) {
      branches.add(draft("CONFIRM", confirming + " and " + proposed));
      branches.add(
          draft(
              "UNISSUED",
              confirming
                  + " and not "
                  + proposed
                  + (ruling.isEmpty() ? "" : " and not (" + ruling + " and " + confirmed + ")")));
    }
    if (!ruling.isEmpty()) {
      branches.add(draft("ISSUE", ruling + " and " + confirmed + " and not " + proposed));
    }
  }

  private static String draft(String need, String condition) {
    return """
    select '%s' as need, cast(null as bigint) as assignment_id, d.id as directive_id, d.issue_date as day
      from directive.directive d
     where d.state = 'DRAFT'
       and %s
    """
        .formatted(need, condition);
  }

  private static String having(String state) {
    return "exists (select from directive.obligation p where p.directive_id = d.id and p.state = '%s')"
        .formatted(state);
  }

  private static String part(String name, long[] units) {
    return "a.kind = 'PART' and " + Rights.Scope.oneOf("a.monitor_unit_id", name, units);
  }

  private static String anyOf(String... alternatives) {
    return Stream.of(alternatives)
        .filter(alternative -> !alternative.isEmpty())
        .collect(Collectors.joining(" or "));
  }
}
