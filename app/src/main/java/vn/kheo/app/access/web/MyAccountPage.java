package vn.kheo.app.access.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.AccountRefused;
import vn.kheo.app.access.Accounts;

/** What a person may change about the own account. */
@Controller
class MyAccountPage {
  private final Access access;
  private final Accounts accounts;
  private final MessageSource messages;

  MyAccountPage(Access access, Accounts accounts, MessageSource messages) {
    this.access = access;
    this.accounts = accounts;
    this.messages = messages;
  }

  @GetMapping("/account")
  String show(Model model) {
    model.addAttribute("actor", access.current());
    return "access/mine";
  }

  @PostMapping("/account/password")
  String changePassword(
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      Locale locale,
      RedirectAttributes told) {
    if (!password.equals(again)) {
      throw new Mistyped();
    }
    accounts.changePassword(access.current(), present, password);
    told.addFlashAttribute("notice", messages.getMessage("access.password.changed", null, locale));
    return "redirect:/account";
  }

  private static final class Mistyped extends RuntimeException {}

  @ExceptionHandler
  ModelAndView refused(AccountRefused refused, Locale locale) {
    return again(
        refused.field() == null ? "" : refused.field(),
        messages.getMessage(refused.key(), refused.arguments(), locale));
  }

  @ExceptionHandler
  ModelAndView refused(Mistyped mistyped, Locale locale) {
    return again("again", messages.getMessage("access.password.mistyped", null, locale));
  }

  private ModelAndView again(String field, String sentence) {
    var page = new ModelAndView("access/mine");
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("actor", access.current());
    page.addObject("field", field);
    page.addObject("error", sentence);
    return page;
  }
}
