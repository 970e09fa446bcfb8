package vn.kheo.app.access;

import static vn.kheo.app.access.Permission.CONFIRM;
import static vn.kheo.app.access.Permission.HAND_IN;
import static vn.kheo.app.access.Permission.ISSUE;
import static vn.kheo.app.access.Permission.MANAGE_ACCOUNTS;
import static vn.kheo.app.access.Permission.MANAGE_CALENDAR;
import static vn.kheo.app.access.Permission.MANAGE_ORGANIZATION;
import static vn.kheo.app.access.Permission.MANAGE_SETTINGS;
import static vn.kheo.app.access.Permission.MONITOR;
import static vn.kheo.app.access.Permission.MOVE_CLOCK;
import static vn.kheo.app.access.Permission.OVERSEE;
import static vn.kheo.app.access.Permission.READ_JOURNAL;
import static vn.kheo.app.access.Permission.REGISTER;
import static vn.kheo.app.access.Permission.WORK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Địa chỉ và quyền: the one place that decides who may open which address. What is not listed is
 * denied. Which rows a person then sees within a page is decided by the doors, unit by unit.
 */
@Component
class Addresses {
  /** Who may: everybody, whoever is signed in, or holders of any of these permissions. */
  sealed interface Admission {
    enum Whoever implements Admission {
      EVERYBODY,
      /** Also without any permission: the own account and the way out. */
      SIGNED_IN,
      /** Whoever holds any permission at all today. */
      WITH_A_PERMISSION
    }

    record AnyOf(Set<Permission> permissions) implements Admission {}
  }

  /** One line of the table. */
  record Rule(String method, PathPattern pattern, Admission admission) {
    boolean admits(@Nullable Actor actor) {
      return switch (admission) {
        case Admission.Whoever.EVERYBODY -> true;
        case Admission.Whoever.SIGNED_IN -> actor != null;
        case Admission.Whoever.WITH_A_PERMISSION -> actor != null && !actor.grants().isEmpty();
        case Admission.AnyOf any ->
            actor != null && any.permissions().stream().anyMatch(actor::may);
      };
    }
  }

  private static final Permission[] ANYBODY_WITH_WORK = {
    REGISTER, CONFIRM, ISSUE, OVERSEE, MONITOR, WORK, HAND_IN
  };

  private final List<Rule> rules = new ArrayList<>();

  Addresses() {
    everybody("GET", "/assets/*", "/assets/fonts/*", "/assets/vendor/*", "/sign-in");
    everybody("POST", "/sign-in", "/sign-in/demo", "/language");
    signedIn("GET", "/", "/account");
    signedIn("POST", "/sign-out", "/account/password");

    signedIn(
        "GET",
        "/notices",
        "/notices/{id:\\d+}",
        "/notices/sent",
        "/notices/sent.xlsx",
        "/notices/settings");
    // Who knows the secret address of a calendar reads it; the door knows whose it is.
    everybody("GET", "/feeds/{secret:[A-Za-z0-9_-]+}.ics");
    signedIn("GET", "/feeds");
    signedIn("POST", "/feeds/renew", "/feeds/revoke");
    signedIn("POST", "/notices/read", "/notices/{id:\\d+}/read", "/notices/settings");

    any("GET /accounts", MANAGE_ACCOUNTS);
    any("GET /accounts/new", MANAGE_ACCOUNTS);
    any("POST /accounts", MANAGE_ACCOUNTS);
    any("GET /accounts/{id}", MANAGE_ACCOUNTS);
    any("POST /accounts/{id}/password", MANAGE_ACCOUNTS);
    any("POST /accounts/{id}/enabled", MANAGE_ACCOUNTS);
    any("POST /accounts/{id}/email", MANAGE_ACCOUNTS);
    any("POST /accounts/{id}/grants", MANAGE_ACCOUNTS);
    any("POST /accounts/{id}/grants/{grant}/end", MANAGE_ACCOUNTS);
    any("POST /accounts/{id}/tokens", MANAGE_ACCOUNTS);
    any("POST /accounts/{id}/tokens/{token}/revoke", MANAGE_ACCOUNTS);

    withAPermission(
        "GET",
        "/organization",
        "/organization/pick",
        "/organization/units/{id:\\d+}",
        "/organization/groups/{id:\\d+}",
        "/organization/export/{file}");
    for (String address :
        List.of(
            "GET /organization/units/{id:\\d+}/edit",
            "POST /organization/units/{id:\\d+}/edit",
            "POST /organization/units/{id:\\d+}/posts",
            "POST /organization/units/{unit:\\d+}/posts/{id:\\d+}/end",
            "GET /organization/import",
            "POST /organization/import",
            "GET /organization/aliases",
            "POST /organization/aliases/{id:\\d+}/forget")) {
      any(address, MANAGE_ORGANIZATION);
    }

    any("GET /documents", ANYBODY_WITH_WORK);
    any("GET /documents/export.xlsx", ANYBODY_WITH_WORK);
    any("GET /documents/export.csv", ANYBODY_WITH_WORK);
    any("GET /documents/{id:\\d+}", ANYBODY_WITH_WORK);
    any("GET /documents/{id:\\d+}/file", ANYBODY_WITH_WORK);
    any("POST /documents/upload", REGISTER);
    any("GET /documents/paste", REGISTER);
    any("POST /documents/paste", REGISTER);
    any("POST /documents/waiting/{id}/register", REGISTER);
    any("POST /documents/waiting/{id}/drop", REGISTER);
    any("GET /documents/{id:\\d+}/correct", REGISTER, CONFIRM);
    any("POST /documents/{id:\\d+}/correct", REGISTER, CONFIRM);

    withAPermission("GET", "/desk", "/desk.xlsx");
    any("GET /oversight", OVERSEE, MONITOR, ISSUE, REGISTER);
    for (String address :
        List.of(
            "/statistics",
            "/statistics.xlsx",
            "/statistics.docx",
            "/statistics/list",
            "/statistics/list.xlsx")) {
      any("GET " + address, ANYBODY_WITH_WORK);
    }
    withAPermission("GET", "/search");
    any("GET /search/orders", ANYBODY_WITH_WORK);
    withAPermission("POST", "/saved-filters", "/saved-filters/{id:\\d+}/forget");
    any("GET /briefing", OVERSEE, CONFIRM, ISSUE, MONITOR);
    any("GET /assignments", ANYBODY_WITH_WORK);
    any("GET /assignments.xlsx", ANYBODY_WITH_WORK);
    any("GET /assignments/{id:\\d+}/glance", ANYBODY_WITH_WORK);
    any("GET /directives", ANYBODY_WITH_WORK);
    any("GET /directives/export.xlsx", ANYBODY_WITH_WORK);
    any("GET /directives/{id:\\d+}", ANYBODY_WITH_WORK);
    any("GET /directives/{id:\\d+}/timeline", ANYBODY_WITH_WORK);
    any("GET /directives/{id:\\d+}/citations", ANYBODY_WITH_WORK);
    any("POST /directives/{id:\\d+}/withdraw", ISSUE);
    any("GET /directives/{id:\\d+}/orders/{order:\\d+}/rhythm", ANYBODY_WITH_WORK);
    any("POST /directives/{id:\\d+}/orders/{order:\\d+}/rhythm", CONFIRM, ISSUE);
    any("POST /directives/{id:\\d+}/orders/{order:\\d+}/rhythm/stop", CONFIRM, ISSUE);
    for (String event :
        List.of(
            "POST /directives/{id:\\d+}/orders/{order:\\d+}/event",
            "POST /directives/{id:\\d+}/orders/{order:\\d+}/event/take-back",
            "POST /assignments/{id:\\d+}/event",
            "POST /assignments/{id:\\d+}/event/take-back")) {
      any(event, MONITOR, CONFIRM);
    }
    any("GET /assignments/{id:\\d+}", ANYBODY_WITH_WORK);
    any("GET /assignments/{id:\\d+}/reminders", ANYBODY_WITH_WORK);
    any("GET /assignments/{id:\\d+}/evidence/{evidence:\\d+}", ANYBODY_WITH_WORK);
    for (String step : List.of("receive", "in-charge", "note", "extension")) {
      any("POST /assignments/{id:\\d+}/" + step, WORK, HAND_IN);
    }
    // What the unit of a part hands in, the unit that handed it down judges.
    any("POST /assignments/{id:\\d+}/hand-in", WORK, HAND_IN);
    any("POST /assignments/{id:\\d+}/contribute", WORK, HAND_IN);
    any("GET /assignments/{id:\\d+}/contributions/{file:\\d+}", ANYBODY_WITH_WORK);
    any("POST /assignments/{id:\\d+}/refuse", HAND_IN);
    any("POST /assignments/{id:\\d+}/consent", ISSUE);
    any("GET /assignments/{id:\\d+}/hand-down", HAND_IN);
    any("POST /assignments/{id:\\d+}/hand-down", HAND_IN);
    any("POST /assignments/{id:\\d+}/extend-parts", HAND_IN);
    for (String step : List.of("accept", "send-back")) {
      any("POST /assignments/{id:\\d+}/" + step, MONITOR, WORK, HAND_IN);
    }
    for (String step :
        List.of(
            "extension/decide",
            "hand-on",
            "merge",
            "uphold",
            "suspend",
            "resume",
            "withdraw",
            "move-due")) {
      any("POST /assignments/{id:\\d+}/" + step, ISSUE, HAND_IN);
    }
    any("GET /directives/{id:\\d+}/matrix", ANYBODY_WITH_WORK);
    any("GET /directives/{id:\\d+}/matrix.xlsx", ANYBODY_WITH_WORK);
    any("POST /directives/from-document/{documentId:\\d+}", CONFIRM);
    any("GET /directives/{id:\\d+}/read", CONFIRM);
    any("POST /directives/{id:\\d+}/accept-all", CONFIRM);
    any("POST /directives/{id:\\d+}/undo", CONFIRM);
    any("POST /directives/{id:\\d+}/orders/add", CONFIRM);
    for (String step : List.of("accept", "drop", "restore", "merge", "edit", "split")) {
      any("POST /directives/{id:\\d+}/orders/{order:\\d+}/" + step, CONFIRM);
    }
    for (String address :
        List.of(
            "GET /directives/{directive:\\d+}/orders/{order:\\d+}/reminders",
            "POST /directives/{directive:\\d+}/orders/{order:\\d+}/reminders",
            "POST /directives/{directive:\\d+}/orders/{order:\\d+}/reminders/remove")) {
      any(address, CONFIRM, ISSUE);
    }
    any("GET /directives/{id:\\d+}/orders/{order:\\d+}/edit", CONFIRM);
    any("GET /directives/{id:\\d+}/orders/{order:\\d+}/split", CONFIRM);
    any("GET /directives/{id:\\d+}/parties/{party:\\d+}", CONFIRM);
    any("POST /directives/{id:\\d+}/parties/{party:\\d+}", CONFIRM);
    any("GET /directives/{id:\\d+}/head", CONFIRM);
    any("POST /directives/{id:\\d+}/head", CONFIRM);
    any("GET /directives/{id:\\d+}/rehearsal", CONFIRM, ISSUE);
    any("GET /directives/{id:\\d+}/rehearsal.xlsx", CONFIRM, ISSUE);
    any("GET /directives/{id:\\d+}/issue", ISSUE);
    any("POST /directives/{id:\\d+}/issue", ISSUE);

    // Both sides of a hand-over, leaders, those above, and who ends posts; the door tells which.
    Permission[] handingOver = {
      REGISTER, CONFIRM, ISSUE, OVERSEE, MONITOR, WORK, HAND_IN, MANAGE_ORGANIZATION
    };
    for (String address :
        List.of(
            "GET /handovers",
            "GET /handovers/new",
            "POST /handovers",
            "GET /handovers/{id:\\d+}",
            "GET /handovers/{id:\\d+}/dossier.xlsx",
            "POST /handovers/{id:\\d+}/cancel")) {
      any(address, handingOver);
    }
    for (String step : List.of("give", "take-back", "take", "items/{item:\\d+}")) {
      any("POST /handovers/{id:\\d+}/" + step, ANYBODY_WITH_WORK);
    }
    for (String address :
        List.of(
            "POST /bulk",
            "GET /bulk/{id:\\d+}",
            "GET /bulk/{id:\\d+}/progress",
            "GET /bulk/{id:\\d+}/chosen.xlsx",
            "POST /bulk/{id:\\d+}/run",
            "POST /bulk/{id:\\d+}/undo")) {
      any(address, ANYBODY_WITH_WORK);
    }
    any("GET /vacancies", ANYBODY_WITH_WORK);
    any("GET /vacancies.xlsx", ANYBODY_WITH_WORK);
    any("GET /letters", ANYBODY_WITH_WORK);
    any("GET /letters/export.xlsx", ANYBODY_WITH_WORK);
    any("GET /letters/{id:\\d+}", ANYBODY_WITH_WORK);
    any("GET /letters/{id:\\d+}/letter.docx", ANYBODY_WITH_WORK);
    any("GET /letters/choose", MONITOR);
    any("GET /letters/{id:\\d+}/add", MONITOR);
    any("POST /letters/{id:\\d+}/add", MONITOR);
    any("POST /letters/preview", MONITOR);
    any("POST /letters", MONITOR);
    for (String step : List.of("edit", "lines", "discard")) {
      any("POST /letters/{id:\\d+}/" + step, MONITOR);
    }
    any("POST /letters/{id:\\d+}/issue", ISSUE, MONITOR);
    any("POST /letters/{id:\\d+}/withdraw", ISSUE, MONITOR);
    any("GET /papers", REGISTER, OVERSEE, MONITOR, ISSUE);
    any("GET /papers/{kind}", REGISTER, OVERSEE, MONITOR, ISSUE);
    any("GET /papers/{kind}/template.docx", REGISTER, OVERSEE, MONITOR, ISSUE);
    any("GET /papers/{kind}/sample.docx", REGISTER, OVERSEE, MONITOR, ISSUE);
    any("POST /papers/{kind}", REGISTER, MONITOR);
    any("POST /papers/{kind}/restore", REGISTER, MONITOR);

    for (String address :
        List.of(
            "/inspections",
            "/inspections/export.xlsx",
            "/inspections/{id:\\d+}",
            "/inspections/{id:\\d+}/plan.xlsx")) {
      any("GET " + address, MONITOR, OVERSEE, ISSUE);
    }
    for (String address :
        List.of(
            "GET /inspections/new",
            "POST /inspections",
            "POST /inspections/{id:\\d+}/edit",
            "POST /inspections/{id:\\d+}/teams",
            "GET /inspections/{id:\\d+}/teams/{team:\\d+}",
            "POST /inspections/{id:\\d+}/teams/{team:\\d+}/remove",
            "POST /inspections/{id:\\d+}/teams/{team:\\d+}/members",
            "POST /inspections/{id:\\d+}/teams/{team:\\d+}/members/{person:\\d+}/remove",
            "GET /inspections/{id:\\d+}/units",
            "POST /inspections/{id:\\d+}/visits",
            "GET /inspections/{id:\\d+}/visits/{visit:\\d+}",
            "POST /inspections/{id:\\d+}/visits/{visit:\\d+}",
            "POST /inspections/{id:\\d+}/visits/{visit:\\d+}/remove",
            "POST /inspections/{id:\\d+}/change",
            "POST /inspections/{id:\\d+}/discard",
            "GET /inspections/visits/{id:\\d+}/minutes",
            "POST /inspections/visits/{id:\\d+}/minutes",
            "POST /inspections/visits/{id:\\d+}/minutes/close",
            "POST /inspections/visits/{id:\\d+}/minutes/reopen",
            "GET /inspections/visits/{id:\\d+}/findings/new",
            "POST /inspections/visits/{id:\\d+}/findings",
            "GET /inspections/visits/{id:\\d+}/findings/{finding:\\d+}",
            "POST /inspections/visits/{id:\\d+}/findings/{finding:\\d+}",
            "POST /inspections/visits/{id:\\d+}/findings/{finding:\\d+}/remove",
            "POST /inspections/visits/{id:\\d+}/papers/{kind}",
            "POST /inspections/visits/{id:\\d+}/papers/{kind}/edit",
            "POST /inspections/visits/{id:\\d+}/papers/{kind}/discard")) {
      any(address, MONITOR);
    }
    any("POST /inspections/{id:\\d+}/decide", ISSUE);
    any("POST /inspections/visits/{id:\\d+}/papers/{kind}/issue", ISSUE);
    any("POST /inspections/visits/{id:\\d+}/papers/{kind}/withdraw", ISSUE);
    any("GET /inspections/visits/{id:\\d+}/papers/{kind}", MONITOR, OVERSEE, ISSUE);
    for (String address :
        List.of(
            "/inspections/visits",
            "/inspections/visits/export.xlsx",
            "/inspections/visits/{id:\\d+}",
            "/inspections/visits/{id:\\d+}/minutes.docx",
            "/inspections/visits/{id:\\d+}/papers/{kind}/paper.docx",
            "/inspections/findings",
            "/inspections/findings.xlsx")) {
      any("GET " + address, ANYBODY_WITH_WORK);
    }

    for (String address :
        List.of(
            "/assessments",
            "/assessments/{id:\\d+}",
            "/assessments/{id:\\d+}/ranking.xlsx",
            "/assessments/sheets/{id:\\d+}",
            "/assessments/sheets/{id:\\d+}/sheet.docx")) {
      any("GET " + address, ANYBODY_WITH_WORK);
    }
    for (String address :
        List.of(
            "/assessments/frameworks",
            "/assessments/frameworks/{id:\\d+}",
            "/assessments/frameworks/{id:\\d+}/framework.xlsx")) {
      any("GET " + address, MONITOR, OVERSEE, ISSUE);
    }
    for (String address :
        List.of(
            "GET /assessments/new",
            "POST /assessments",
            "POST /assessments/frameworks",
            "POST /assessments/sheets/{id:\\d+}/appraise",
            "POST /assessments/sheets/{id:\\d+}/send-back")) {
      any(address, MONITOR);
    }
    any("POST /assessments/{id:\\d+}/finalise", ISSUE);
    any("POST /assessments/sheets/{id:\\d+}", WORK, HAND_IN);
    any("POST /assessments/sheets/{id:\\d+}/submit", HAND_IN);
    any("POST /assessments/sheets/{id:\\d+}/appeal", HAND_IN);

    for (String address :
        List.of(
            "/forms",
            "/forms/{id:\\d+}",
            "/forms/{id:\\d+}/difference",
            "/forms/{id:\\d+}/export/{file}")) {
      any("GET " + address, ANYBODY_WITH_WORK);
    }
    for (String address :
        List.of(
            "GET /forms/new",
            "POST /forms",
            "POST /forms/{id:\\d+}/next",
            "POST /forms/{id:\\d+}/head",
            "POST /forms/{id:\\d+}/import",
            "POST /forms/{id:\\d+}/discard",
            "GET /forms/{id:\\d+}/indicators/{place:\\d+}",
            "POST /forms/{id:\\d+}/indicators/{place:\\d+}",
            "POST /forms/{id:\\d+}/indicators/{place:\\d+}/{step}",
            "GET /forms/{id:\\d+}/sections/{place:\\d+}",
            "POST /forms/{id:\\d+}/sections/{place:\\d+}",
            "POST /forms/{id:\\d+}/sections/{place:\\d+}/{step}")) {
      any(address, MONITOR, CONFIRM);
    }
    any("POST /forms/{id:\\d+}/publish", ISSUE);

    any("GET /regimes/{id:\\d+}", ANYBODY_WITH_WORK);
    for (String address :
        List.of(
            "GET /regimes",
            "GET /rounds/{id:\\d+}",
            "GET /rounds/{round:\\d+}/reports/{id:\\d+}",
            "GET /rounds/{round:\\d+}/reports/{id:\\d+}/files/{file:\\d+}",
            "GET /rounds/{id:\\d+}/reports.xlsx",
            "GET /rounds/{id:\\d+}/consolidation",
            "GET /rounds/{id:\\d+}/consolidation.xlsx",
            "GET /rounds/{id:\\d+}/consolidation.csv",
            "GET /rounds/{id:\\d+}/taken",
            "GET /rounds/{id:\\d+}/taken.xlsx",
            "GET /rounds/{id:\\d+}/draft.docx",
            "GET /rounds/{id:\\d+}/draft.pdf",
            "GET /rounds/{id:\\d+}/draft.xlsx",
            "GET /rounds/{id:\\d+}/signed/{number:\\d+}/report.docx",
            "GET /rounds/{id:\\d+}/signed/{number:\\d+}/report.pdf",
            "GET /rounds/{id:\\d+}/signed/{number:\\d+}/report.xlsx",
            "GET /check",
            "POST /check",
            "GET /rounds/{id:\\d+}/signed",
            "GET /rounds/{id:\\d+}/signed/{number:\\d+}",
            "GET /rounds/{id:\\d+}/words",
            "GET /rounds/{id:\\d+}/words/{ordinal:\\d+}",
            "GET /rounds/{id:\\d+}/consolidation/{code:[A-Z0-9_]+}")) {
      any(address, MONITOR, CONFIRM, ISSUE, OVERSEE);
    }
    for (String address :
        List.of(
            "GET /regimes/new",
            "POST /regimes",
            "GET /regimes/request",
            "POST /regimes/request",
            "GET /regimes/{id:\\d+}/edit",
            "POST /regimes/{id:\\d+}",
            "POST /regimes/{id:\\d+}/rounds",
            "POST /regimes/{id:\\d+}/end",
            "POST /rounds/{round:\\d+}/accept",
            "GET /rounds/{id:\\d+}/import",
            "GET /rounds/{id:\\d+}/import.xlsx",
            "POST /rounds/{id:\\d+}/import",
            "POST /rounds/{id:\\d+}/signed",
            "POST /rounds/{id:\\d+}/words/from-previous",
            "POST /rounds/{id:\\d+}/words/{ordinal:\\d+}",
            "POST /rounds/{id:\\d+}/words/{ordinal:\\d+}/take",
            "POST /rounds/{id:\\d+}/words/{ordinal:\\d+}/sources/{source:\\d+}/drop",
            "POST /rounds/{id:\\d+}/consolidation/{code:[A-Z0-9_]+}/adjust",
            "POST /rounds/{id:\\d+}/consolidation/{code:[A-Z0-9_]+}/as-added-up",
            "POST /rounds/{round:\\d+}/reports/{id:\\d+}/remarks",
            "POST /rounds/{round:\\d+}/reports/{id:\\d+}/remarks/{remark:\\d+}/settle",
            "POST /rounds/{round:\\d+}/reports/{id:\\d+}/accept",
            "POST /rounds/{round:\\d+}/reports/{id:\\d+}/return")) {
      any(address, MONITOR, CONFIRM, ISSUE);
    }
    // Whose, the door tells.
    for (String address : List.of("GET /burden", "GET /burden.xlsx", "GET /burden/{unit:\\d+}")) {
      any(address, ANYBODY_WITH_WORK);
    }
    // The unit's own reports; which, the door tells.
    for (String address :
        List.of(
            "GET /reports",
            "GET /reports/{id:\\d+}",
            "GET /reports/{id:\\d+}/uses",
            "GET /reports/{id:\\d+}/files/{file:\\d+}",
            "GET /reports/{id:\\d+}/figures.xlsx",
            "GET /reports/{id:\\d+}/words.docx",
            "POST /reports/{id:\\d+}/figures",
            "POST /reports/{id:\\d+}/words",
            "POST /reports/{id:\\d+}/save",
            "POST /reports/{id:\\d+}/files",
            "POST /reports/{id:\\d+}/files/{file:\\d+}/remove",
            "POST /reports/{id:\\d+}/{step}")) {
      any(address, WORK, HAND_IN);
    }

    // The programming interface: reached by a token alone, never by a session (SystemSecurity).
    everybody("GET", "/api/v1/openapi.json", "/api/v1/openapi.json.yaml");
    any("GET /api/v1/forms", ANYBODY_WITH_WORK);
    any("GET /api/v1/forms/{id:\\d+}", ANYBODY_WITH_WORK);
    any("GET /api/v1/rounds", ANYBODY_WITH_WORK);
    any("GET /api/v1/rounds/{id:\\d+}", ANYBODY_WITH_WORK);
    any("GET /api/v1/rounds/{id:\\d+}/values", ANYBODY_WITH_WORK);
    any("GET /api/v1/rounds/{id:\\d+}/values.csv", ANYBODY_WITH_WORK);
    any("GET /api/v1/rounds/{id:\\d+}/totals", MONITOR, CONFIRM, ISSUE, OVERSEE);
    any("PUT /api/v1/rounds/{id:\\d+}/values", WORK, HAND_IN, MONITOR, CONFIRM, ISSUE);
    any("POST /api/v1/rounds/{id:\\d+}/reports/{unit}/send", HAND_IN);

    any("GET /journal", READ_JOURNAL);
    any("GET /journal/export.xlsx", READ_JOURNAL);
    any("GET /journal/export.csv", READ_JOURNAL);
    any("GET /journal/head.txt", READ_JOURNAL);
    any("POST /journal/verify", READ_JOURNAL);

    any("GET /settings", MANAGE_SETTINGS);
    any("GET /settings/{key}", MANAGE_SETTINGS);
    any("POST /settings/{key}", MANAGE_SETTINGS);

    withAPermission(
        "GET", "/calendar", "/calendar/export.xlsx", "/calendar/export.csv", "/calendar/count");
    for (String address :
        List.of(
            "GET /calendar/day",
            "POST /calendar/day",
            "GET /calendar/propose",
            "POST /calendar/propose",
            "GET /calendar/import",
            "POST /calendar/import",
            "GET /calendar/changes",
            "POST /calendar/undo",
            "POST /calendar/confirm")) {
      any(address, MANAGE_CALENDAR);
    }

    any("GET /clock", MOVE_CLOCK);
    any("POST /clock", MOVE_CLOCK);
  }

  private void everybody(String method, String... patterns) {
    for (String pattern : patterns) {
      add(method, pattern, Admission.Whoever.EVERYBODY);
    }
  }

  private void signedIn(String method, String... patterns) {
    for (String pattern : patterns) {
      add(method, pattern, Admission.Whoever.SIGNED_IN);
    }
  }

  private void withAPermission(String method, String... patterns) {
    for (String pattern : patterns) {
      add(method, pattern, Admission.Whoever.WITH_A_PERMISSION);
    }
  }

  private void any(String address, Permission... permissions) {
    String[] parts = address.split(" ");
    add(parts[0], parts[1], new Admission.AnyOf(Set.of(permissions)));
  }

  private void add(String method, String pattern, Admission admission) {
    rules.add(new Rule(method, PathPatternParser.defaultInstance.parse(pattern), admission));
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  boolean allow(String method, String path, @Nullable Actor actor) {
    return rule(method, path).map(rule -> rule.admits(actor)).orElse(false);
  }

  /** The most specific line for the address, as the dispatcher itself would choose. */
  Optional<Rule> rule(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return matching(path).stream().filter(rule -> rule.method().equals(asked)).findFirst();
  }

  /** Whether the address exists for any method at all. */
  boolean known(String path) {
    return !matching(path).isEmpty();
  }

  private List<Rule> matching(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return rules.stream()
        .filter(rule -> rule.pattern().matches(parsed))
        .sorted((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern(), b.pattern()))
        .toList();
  }
}
