package vn.kheo.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kheo.app.DemonstrationTest;

/**
 * Every address is tried with every role. What is expected stands in {@code
 * access/every-address.txt}, written by hand from the design and not from the table that decides.
 */
@DemonstrationTest
class EveryAddressTest {
  @Autowired MockMvc web;
  @Autowired AccountStore accounts;
  @Autowired Addresses addresses;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  @Test
  void every_address_that_exists_is_decided_and_expected_and_nothing_else_is() throws IOException {
    assertThat(decided()).as("the table").isEqualTo(mapped());
    assertThat(new TreeSet<>(expected().keySet())).as("the expectation").isEqualTo(mapped());
  }

  @TestFactory
  Stream<DynamicTest> who_may_open_what() throws IOException {
    List<String> roles = roles();
    return expected().entrySet().stream()
        .flatMap(
            line ->
                roles.stream()
                    .map(
                        role -> {
                          boolean may = line.getValue().contains(role);
                          return dynamicTest(
                              "%s %s %s".formatted(role, may ? "may" : "may not", line.getKey()),
                              () -> assertThat(isLetIn(role, line.getKey())).isEqualTo(may));
                        }));
  }

  @Test
  void somebody_whose_grants_have_all_ended_can_open_only_the_own_account() throws IOException {
    var nobody = new Actor(1, 1, "hetquyen", "Hết Quyền", "Chuyên viên", 1, "Sở", "vi", Map.of());

    List<String> open =
        mapped().stream()
            .filter(
                address ->
                    addresses.allow(method(address), path(address), nobody)
                        && !addresses.allow(method(address), path(address), null))
            .toList();

    assertThat(open)
        .containsExactlyInAnyOrder(
            "GET /",
            "GET /account",
            "POST /account/password",
            "GET /feeds",
            "POST /feeds/renew",
            "POST /feeds/revoke",
            "GET /notices",
            "GET /notices/{id}",
            "GET /notices/sent",
            "GET /notices/sent.xlsx",
            "GET /notices/settings",
            "POST /notices/settings",
            "POST /notices/read",
            "POST /notices/{id}/read");
  }

  private boolean isLetIn(String role, String address) throws Exception {
    var asked = request(HttpMethod.valueOf(method(address)), path(address)).with(csrf());
    if (!role.equals("anonymous")) {
      asked.with(Acting.as(accounts.byUsername(role).orElseThrow()));
    }
    MockHttpServletResponse answer = web.perform(asked).andReturn().getResponse();
    String to = answer.getRedirectedUrl();
    boolean sentToSignIn = to != null && to.startsWith("/sign-in?to=") || "/sign-in".equals(to);
    boolean needsToken = answer.getStatus() == 401 && path(address).startsWith("/api/");
    return answer.getStatus() != 403 && !needsToken && !sentToSignIn;
  }

  private TreeSet<String> mapped() {
    return handlers.getHandlerMethods().keySet().stream()
        .flatMap(EveryAddressTest::addressesOf)
        .filter(address -> !address.endsWith("/error"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private TreeSet<String> decided() {
    return addresses.rules().stream()
        .map(rule -> rule.method() + " " + plain(rule.pattern().getPatternString()))
        .filter(address -> !address.startsWith("GET /assets/"))
        .filter(address -> !address.equals("POST /sign-out"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> addressesOf(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    var names =
        methods.isEmpty() ? List.of("ANY") : methods.stream().map(RequestMethod::name).toList();
    return names.stream()
        .flatMap(name -> mapping.getPatternValues().stream().map(path -> name + " " + plain(path)));
  }

  /** Without the shape of its variables: {@code id} for {@code id:digits}. */
  private static String plain(String pattern) {
    return pattern.replaceAll("\\{(\\w+):[^/]+\\}", "{$1}");
  }

  private static String method(String address) {
    return address.substring(0, address.indexOf(' '));
  }

  /** Numbers that belong to nothing. */
  private static String path(String address) {
    return address.substring(address.indexOf(' ') + 1).replaceAll("\\{[^/]+\\}", "999999999");
  }

  private static List<String> lines() throws IOException {
    return new ClassPathResource("access/every-address.txt")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static List<String> roles() throws IOException {
    return words(lines().getFirst().substring("roles:".length()));
  }

  /** Address → roles that may; {@code all} and the named groups of the file are replaced. */
  private static Map<String, List<String>> expected() throws IOException {
    var groups = new java.util.HashMap<String, List<String>>();
    var expected = new java.util.LinkedHashMap<String, List<String>>();
    for (String line : lines()) {
      String name = line.substring(0, line.indexOf(": "));
      var members = new ArrayList<String>();
      words(line.substring(line.indexOf(": ") + 2))
          .forEach(word -> members.addAll(groups.getOrDefault(word, List.of(word))));
      if (name.contains("/")) {
        expected.put(name, members);
      } else {
        groups.put(name, members);
      }
    }
    return expected;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }
}
