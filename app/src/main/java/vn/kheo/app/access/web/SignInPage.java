package vn.kheo.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Demonstration;
import vn.kheo.app.access.SignIn;
import vn.kheo.app.access.SignInRefused;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;

/** The page on which people sign in, and the choice of language before and after. */
@Controller
class SignInPage {
  private static final List<String> LANGUAGES = List.of("vi", "en");

  private final SignIn signIn;
  private final Access access;
  private final Accounts accounts;
  private final Demonstration demonstration;
  private final Organization organization;
  private final MessageSource messages;

  SignInPage(
      SignIn signIn,
      Access access,
      Accounts accounts,
      Demonstration demonstration,
      Organization organization,
      MessageSource messages) {
    this.signIn = signIn;
    this.access = access;
    this.accounts = accounts;
    this.demonstration = demonstration;
    this.organization = organization;
    this.messages = messages;
  }

  @GetMapping("/sign-in")
  String show(
      @RequestParam(defaultValue = "") String to,
      @RequestParam(required = false) String out,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    if (access.find().isPresent()) {
      return "redirect:" + local(to);
    }
    model.addAllAttributes(form(request, "", to));
    if (out != null) {
      model.addAttribute("notice", messages.getMessage("access.signIn.out", null, locale));
    }
    return "access/signIn";
  }

  @PostMapping("/sign-in")
  String enter(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    signIn.byPassword(username, password, request, response);
    return "redirect:" + local(to);
  }

  @PostMapping("/sign-in/demo")
  String enterByOneClick(
      @RequestParam String username,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    signIn.byOneClick(username, request, response);
    return "redirect:" + local(to);
  }

  @ExceptionHandler
  ModelAndView refused(SignInRefused refused, HttpServletRequest request, Locale locale) {
    var page =
        new ModelAndView(
            "access/signIn", form(request, typed(request, "username"), typed(request, "to")));
    switch (refused) {
      case SignInRefused.TooOften often -> {
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        Object[] minutes = {often.minutes()};
        page.addObject("error", messages.getMessage("access.signIn.tooOften", minutes, locale));
      }
      case SignInRefused.Unknown unknown -> {
        page.setStatus(HttpStatus.UNAUTHORIZED);
        page.addObject("error", messages.getMessage("access.signIn.unknown", null, locale));
      }
    }
    return page;
  }

  @PostMapping("/language")
  String language(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    String chosen = LANGUAGES.contains(language) ? language : "vi";
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from("kheo-language", chosen)
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build()
            .toString());
    access.find().ifPresent(actor -> accounts.setLanguage(actor.accountId(), chosen));
    String there = back.equals("/sign-in") ? back : local(back);
    boolean canReturn = there.equals("/sign-in") || access.mayOpen("GET", there);
    return "redirect:" + (canReturn ? there : "/");
  }

  private Map<String, Object> form(HttpServletRequest request, String username, String to) {
    boolean oneClick = demonstration.offersOneClick(request.getServerName());
    return Map.of("username", username, "to", local(to), "faces", oneClick ? faces() : List.of());
  }

  private List<Face> faces() {
    List<Account> all = accounts.ofDemonstration();
    var people =
        organization.peopleById(all.stream().map(Account::personId).toList(), accounts.today());
    var faces = new ArrayList<Face>();
    for (Account account : all) {
      Person person = people.get(account.personId());
      if (person != null) {
        String unit = organization.unit(person.unitId()).map(Unit::name).orElse("");
        faces.add(new Face(account.username(), person.name(), person.post(), unit));
      }
    }
    return faces;
  }

  private static String typed(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** Only a path of this house: nobody is sent elsewhere by a link they followed to us. */
  private static String local(String path) {
    boolean ours =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.chars().noneMatch(c -> c == '\\' || c == '{' || c <= ' ')
            && !path.startsWith("/sign-");
    return ours ? path : "/";
  }
}
