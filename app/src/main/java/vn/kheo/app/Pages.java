package vn.kheo.app;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Demonstration;
import vn.kheo.app.notice.Notices;

/** Makes the {@link Page} of a request. */
@Component
class Pages {
  /** The pages of the navigation in their order; who may not open one does not see it. */
  static final Map<String, String> NAVIGATION = navigation();

  private final MessageSource messages;
  private final Assets assets;
  private final Access access;
  private final Demonstration demonstration;
  private final Notices notices;
  private final Clock clock;

  Pages(
      MessageSource messages,
      Assets assets,
      Access access,
      Demonstration demonstration,
      Notices notices,
      Clock clock) {
    this.messages = messages;
    this.assets = assets;
    this.access = access;
    this.demonstration = demonstration;
    this.notices = notices;
    this.clock = clock;
  }

  /** An error page comes out even where the database does not answer. */
  Page of(HttpServletRequest request, Locale locale) {
    if (request.getDispatcherType() != DispatcherType.ERROR) {
      return page(request, locale, access.find().orElse(null), today());
    }
    try {
      return page(request, locale, access.find().orElse(null), today());
    } catch (RuntimeException unreachable) {
      return page(request, locale, null, null);
    }
  }

  private Page page(
      HttpServletRequest request, Locale locale, @Nullable Actor actor, @Nullable LocalDate today) {
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    String path = request.getRequestURI();
    return new Page(
        messages,
        locale,
        actor == null ? null : actor.name(),
        actor == null ? null : post(actor),
        path,
        actor == null ? 0 : notices.unread(actor.personId()),
        actor == null ? List.of() : links(path, locale),
        today == null ? LocalDate.now(Page.VIETNAM) : today,
        demonstration.on() && today != null,
        actor != null && demonstration.on() && access.mayOpen("GET", "/clock"),
        csrf == null ? "_csrf" : csrf.getParameterName(),
        csrf == null ? "" : csrf.getToken(),
        null,
        null,
        assets::address);
  }

  /** The first page of the navigation that the person may open. */
  Optional<String> first() {
    return NAVIGATION.keySet().stream().filter(path -> access.mayOpen("GET", path)).findFirst();
  }

  private List<Page.Link> links(String path, Locale locale) {
    return NAVIGATION.entrySet().stream()
        .filter(entry -> access.mayOpen("GET", entry.getKey()))
        .map(
            entry ->
                new Page.Link(
                    entry.getKey(),
                    messages.getMessage(entry.getValue(), null, locale),
                    path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/")))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Page.VIETNAM));
  }

  private static String post(Actor actor) {
    return actor.post().isEmpty() ? "" : actor.post() + ", " + actor.unitName();
  }

  private static Map<String, String> navigation() {
    var navigation = new LinkedHashMap<String, String>();
    navigation.put("/desk", "shell.nav.desk");
    navigation.put("/documents", "shell.nav.documents");
    navigation.put("/directives", "shell.nav.directives");
    navigation.put("/reports", "shell.nav.reports");
    navigation.put("/regimes", "shell.nav.regimes");
    navigation.put("/oversight", "shell.nav.oversight");
    navigation.put("/organization", "shell.nav.organization");
    navigation.put("/journal", "shell.nav.journal");
    navigation.put("/accounts", "shell.nav.accounts");
    navigation.put("/settings", "shell.nav.settings");
    return navigation;
  }
}
