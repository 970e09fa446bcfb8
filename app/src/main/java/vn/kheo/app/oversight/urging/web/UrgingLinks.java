package vn.kheo.app.oversight.urging.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.kheo.app.access.Access;

/** Tells lists, matrix, directive and letter pages which ways to offer. */
@ControllerAdvice({"vn.kheo.app.oversight", "vn.kheo.app.directive"})
class UrgingLinks {
  private final Access access;

  UrgingLinks(Access access) {
    this.access = access;
  }

  @ModelAttribute("mayUrge")
  boolean mayUrge() {
    return access.mayOpen("GET", "/letters/choose");
  }

  /** Units that are urged read letters, and have no hub. */
  @ModelAttribute("mayHub")
  boolean mayHub() {
    return access.mayOpen("GET", "/oversight");
  }
}
