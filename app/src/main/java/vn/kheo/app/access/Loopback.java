package vn.kheo.app.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** Chính máy này: its addresses, and the names by which only it can be meant. */
final class Loopback {
  private static final Set<String> NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

  private Loopback() {}

  /** Whether nobody but this machine reaches a server that listens on {@code address}. */
  static boolean listens(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether a browser that was told {@code host} can only have meant this machine. */
  static boolean isNamed(String host) {
    return NAMES.contains(host.toLowerCase(Locale.ROOT));
  }
}
