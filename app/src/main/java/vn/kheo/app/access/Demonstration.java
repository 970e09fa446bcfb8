package vn.kheo.app.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bản trình diễn: lets people in by one click. Only where it was asked for and nobody but this
 * machine can reach it.
 */
@Component
public class Demonstration {
  private final boolean asked;
  private final boolean loopbackOnly;

  Demonstration(
      @Value("${kheo.demonstration:false}") boolean asked,
      @Value("${server.address:}") String address) {
    this.asked = asked;
    this.loopbackOnly = Loopback.listens(address);
  }

  public boolean on() {
    return asked;
  }

  /**
   * Whether one click is enough.
   *
   * @param host as the browser was told to reach us: a foreign name that leads to this machine (DNS
   *     rebinding) is not this machine's own page
   */
  public boolean offersOneClick(String host) {
    return asked && loopbackOnly && Loopback.isNamed(host);
  }
}
