package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What surrounds every page, seen on the one page that anybody may open. */
@HouseTest
class FrameTest {
  @Autowired MockMvc web;

  @Test
  void every_file_the_page_names_is_there_and_may_be_kept_for_a_year() throws Exception {
    List<String> named = filesOf(page("/sign-in"));

    assertThat(named).anyMatch(n -> n.startsWith("/assets/kheo.css"));
    assertThat(named).anyMatch(n -> n.startsWith("/assets/vendor/htmx.min.js"));
    for (String file : named) {
      web.perform(get(file))
          .andExpect(status().isOk())
          .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }
  }

  @Test
  void every_typeface_the_stylesheet_names_is_served() throws Exception {
    String fonts = page("/assets/fonts.css");
    var sources = Pattern.compile("url\\(([^)]+)\\)").matcher(fonts);
    int count = 0;
    while (sources.find()) {
      web.perform(get(sources.group(1))).andExpect(status().isOk());
      count++;
    }
    assertThat(count).isEqualTo(12);
  }

  @Test
  void pages_forbid_foreign_and_inline_scripts_and_are_not_kept() throws Exception {
    web.perform(get("/sign-in"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    org.hamcrest.Matchers.allOf(
                        org.hamcrest.Matchers.startsWith("default-src 'none'"),
                        org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("unsafe")))))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().exists("Permissions-Policy"))
        .andExpect(
            header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")))
        .andExpect(header().doesNotExist("Strict-Transport-Security"));
  }

  @Test
  void over_https_browsers_are_told_to_stay_there() throws Exception {
    web.perform(get("/sign-in").secure(true))
        .andExpect(header().exists("Strict-Transport-Security"));
  }

  @Test
  void pages_carry_no_inline_script_and_no_inline_style() throws Exception {
    assertThat(page("/sign-in"))
        .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
        .doesNotContain("style=\"")
        .doesNotContain("<style")
        .doesNotContainPattern("\\son[a-z]+=");
  }

  @Test
  void the_page_is_vietnamese_unless_the_cookie_says_english() throws Exception {
    assertThat(page("/sign-in")).contains("lang=\"vi\"").contains("Đăng nhập");
    assertThat(
            web.perform(get("/sign-in").cookie(new Cookie("kheo-language", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("lang=\"en\"")
        .contains("Sign in");
  }

  @Test
  void whoever_is_not_signed_in_is_asked_to_and_led_back_afterwards() throws Exception {
    web.perform(get("/accounts")).andExpect(redirectedUrl("/sign-in?to=%2Faccounts"));
    web.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  void an_address_that_does_not_exist_is_not_found() throws Exception {
    web.perform(get("/no-such-page")).andExpect(status().isNotFound());
    web.perform(get("/assets/no-such-file.css")).andExpect(status().isNotFound());
  }

  private String page(String address) throws Exception {
    return web.perform(get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<String> filesOf(String page) {
    var files = new ArrayList<String>();
    var named = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(page);
    while (named.find()) {
      files.add(named.group(1));
    }
    return files;
  }
}
