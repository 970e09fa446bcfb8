package vn.kheo.app;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: leads to the first page a person may open. */
@Controller
class Home {
  private final Pages pages;

  Home(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  String enter() {
    return "redirect:" + pages.first().orElse("/account");
  }
}
