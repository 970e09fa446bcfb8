package vn.kheo.app.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.AccountChanged;
import vn.kheo.app.access.AccountRefused;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Permission;
import vn.kheo.app.access.SystemTokens;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Accounts and grants, for the administrator. */
@Controller
class AccountsPage {
  private static final int SIZE = 50;

  private final Accounts accounts;
  private final Access access;
  private final AccountViews views;
  private final Organization organization;
  private final MessageSource messages;
  private final SystemTokens tokens;

  AccountsPage(
      Accounts accounts,
      SystemTokens tokens,
      Access access,
      AccountViews views,
      Organization organization,
      MessageSource messages) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.access = access;
    this.views = views;
    this.organization = organization;
    this.messages = messages;
  }

  @GetMapping("/accounts")
  String list(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    List<AccountLine> found = views.search(words);
    int current = Math.clamp(page, 1, Math.max(1, (found.size() + SIZE - 1) / SIZE));
    model.addAttribute("words", words);
    model.addAttribute("current", current);
    model.addAttribute("size", SIZE);
    model.addAttribute("total", found.size());
    model.addAttribute(
        "lines", found.subList((current - 1) * SIZE, Math.min(found.size(), current * SIZE)));
    return "access/accounts";
  }

  /** First the unit, then the person in it, then the username. */
  @GetMapping("/accounts/new")
  String create(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(required = false) @Nullable Long unit,
      Model model) {
    LocalDate today = accounts.today();
    Unit chosen = unit == null ? null : organization.unit(unit).orElse(null);
    model.addAttribute("words", words);
    model.addAttribute(
        "units", words.isBlank() ? List.of() : organization.search(words, today, 20));
    model.addAttribute("unit", chosen);
    model.addAttribute(
        "people", chosen == null ? List.of() : organization.people(chosen.id(), today));
    return "access/new";
  }

  /** The password is in this answer and nowhere else; loading the page again does not bring it. */
  @PostMapping("/accounts")
  String create(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(required = false) @Nullable Long person,
      @RequestParam long unit,
      @RequestParam(defaultValue = "vi") String language,
      Locale locale,
      Model model) {
    try {
      if (person == null) {
        throw new NoPerson();
      }
      String password = accounts.randomPassword();
      long id = accounts.create(username, password, person, false, language);
      model.addAttribute("notice", messages.getMessage("access.accounts.created", null, locale));
      return account(id, password, model);
    } catch (NoPerson none) {
      model.addAttribute("error", messages.getMessage("access.accounts.noPerson", null, locale));
    } catch (AccountRefused refused) {
      model.addAttribute(
          "usernameError", messages.getMessage(refused.key(), refused.arguments(), locale));
    }
    model.addAttribute("username", username);
    model.addAttribute("person", person);
    return create("", unit, model);
  }

  private static final class NoPerson extends RuntimeException {}

  @GetMapping("/accounts/{id}")
  String account(@PathVariable long id, Model model) {
    return account(id, null, model);
  }

  @PostMapping("/accounts/{id}/password")
  String resetPassword(
      @PathVariable long id, @RequestParam int version, Locale locale, Model model) {
    String password = accounts.resetPassword(id, version);
    model.addAttribute("notice", messages.getMessage("access.password.wasReset", null, locale));
    return account(id, password, model);
  }

  @PostMapping("/accounts/{id}/enabled")
  String enable(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam boolean enabled,
      Locale locale,
      RedirectAttributes told) {
    accounts.setEnabled(id, version, enabled, access.current());
    told.addFlashAttribute(
        "notice",
        messages.getMessage(
            enabled ? "access.accounts.nowEnabled" : "access.accounts.nowDisabled", null, locale));
    return "redirect:/accounts/" + id;
  }

  @PostMapping("/accounts/{id}/email")
  String email(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String before,
      Locale locale,
      Model model,
      RedirectAttributes told) {
    try {
      accounts.setEmail(id, email, before);
      told.addFlashAttribute("notice", messages.getMessage("access.email.saved", null, locale));
      return "redirect:/accounts/" + id;
    } catch (AccountRefused refused) {
      model.addAttribute("emailTyped", email);
      model.addAttribute(
          "emailError", messages.getMessage(refused.key(), refused.arguments(), locale));
      return account(id, null, model);
    }
  }

  @PostMapping("/accounts/{id}/grants")
  String grant(
      @PathVariable long id,
      @RequestParam Permission permission,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      Locale locale,
      Model model,
      RedirectAttributes told) {
    try {
      Long unitId = unit.isBlank() ? null : named(unit).id();
      accounts.grant(id, permission, unitId, from, to);
      told.addFlashAttribute("notice", messages.getMessage("access.grants.added", null, locale));
      return "redirect:/accounts/" + id + "#grants";
    } catch (UnitNotFound unknown) {
      model.addAttribute("grantField", "unit");
      model.addAttribute(
          "grantError",
          messages.getMessage(unknown.key, new Object[] {unit, unknown.like}, locale));
    } catch (AccountChanged changed) {
      throw changed;
    } catch (AccountRefused refused) {
      model.addAttribute("grantField", refused.field());
      model.addAttribute(
          "grantError", messages.getMessage(refused.key(), refused.arguments(), locale));
    }
    model.addAttribute("typed", new GrantTyped(permission, unit, from, to));
    return account(id, null, model);
  }

  @PostMapping("/accounts/{id}/grants/{grant}/end")
  String endGrant(
      @PathVariable long id, @PathVariable long grant, Locale locale, RedirectAttributes told) {
    accounts.endGrant(id, grant, access.current());
    told.addFlashAttribute("notice", messages.getMessage("access.grants.ended", null, locale));
    return "redirect:/accounts/" + id + "#grants";
  }

  /** The secret is in this answer and nowhere else, as with passwords. */
  @PostMapping("/accounts/{id}/tokens")
  String giveToken(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable LocalDate lastDay,
      @RequestParam(defaultValue = "false") boolean mayWrite,
      Locale locale,
      Model model) {
    try {
      model.addAttribute("token", tokens.give(id, name, mayWrite, lastDay));
    } catch (AccountRefused refused) {
      model.addAttribute("tokenField", refused.field());
      model.addAttribute("tokenName", name);
      model.addAttribute("tokenLastDay", lastDay);
      model.addAttribute("tokenMayWrite", mayWrite);
      model.addAttribute(
          "tokenError", messages.getMessage(refused.key(), refused.arguments(), locale));
    }
    return account(id, null, model);
  }

  @PostMapping("/accounts/{id}/tokens/{token}/revoke")
  String revokeToken(
      @PathVariable long id, @PathVariable long token, Locale locale, RedirectAttributes told) {
    tokens.revoke(id, token);
    told.addFlashAttribute("notice", messages.getMessage("access.tokens.revoked", null, locale));
    return "redirect:/accounts/" + id + "#tokens";
  }

  /** Somebody else was faster, or it is not to be: the account as it is now, and why. */
  @ExceptionHandler
  ModelAndView refused(
      AccountRefused refused, jakarta.servlet.http.HttpServletRequest request, Locale locale) {
    String sentence = messages.getMessage(refused.key(), refused.arguments(), locale);
    var page = new ModelAndView("access/refused");
    page.setStatus(HttpStatus.CONFLICT);
    page.addObject("error", sentence);
    page.addObject("back", request.getRequestURI().replaceFirst("^(/accounts/\\d+).*", "$1"));
    return page;
  }

  private String account(long id, @Nullable String password, Model model) {
    Account account =
        accounts.account(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("line", views.line(account));
    model.addAttribute("email", accounts.email(account).orElse(""));
    model.addAttribute("grants", views.grants(id));
    model.addAttribute("permissions", Permission.values());
    model.addAttribute("password", password);
    model.addAttribute("tokens", tokens.of(id));
    model.addAttribute("today", accounts.today());
    return "access/account";
  }

  /** By code, short or full name; else what comes near. */
  private Unit named(String words) {
    var exact = organization.unitByCode(words.strip());
    if (exact.isPresent()) {
      return exact.get();
    }
    List<Unit> found = organization.search(words, accounts.today(), 5);
    return found.stream()
        .filter(u -> u.name().equalsIgnoreCase(words.strip()))
        .findFirst()
        .or(() -> found.size() == 1 ? found.stream().findFirst() : java.util.Optional.empty())
        .orElseThrow(() -> new UnitNotFound(found.stream().map(Unit::name).toList()));
  }

  private static final class UnitNotFound extends RuntimeException {
    private final String key;
    private final String like;

    UnitNotFound(List<String> like) {
      this.key = like.isEmpty() ? "access.grants.unitUnknown" : "access.grants.unitSeveral";
      this.like = String.join("; ", like);
    }
  }
}
