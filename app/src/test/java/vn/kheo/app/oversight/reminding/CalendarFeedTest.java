package vn.kheo.app.oversight.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.kheo.app.access.Acting;

/** A person's open deadlines, as a calendar behind a secret address. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedTest extends WorkGiven {
  private static final Pattern ADDRESS = Pattern.compile("/feeds/([A-Za-z0-9_-]+)\\.ics");

  @AfterEach
  void nobody_has_an_address() {
    asOwner().sql("delete from oversight.calendar_feed").update();
  }

  @Test
  void each_open_deadline_of_the_own_desk_is_a_whole_day_on_its_last_day() throws Exception {
    long mine = underway("syt", day(11, 30));
    given("hoi-chu-thap-do", day(11, 25));
    given("syt", null);
    handIn(underway("syt", day(12, 1)), "syt");

    Calendar calendar = parsed(fetched(renewed("syt")).getContentAsString(StandardCharsets.UTF_8));

    List<? extends Component> events = calendar.getComponents(Component.VEVENT);
    assertThat(events).hasSize(1);
    Component event = events.getFirst();
    assertThat(value(event, "DTSTART")).isEqualTo("20221130");
    assertThat(event.getRequiredProperty("DTSTART").toString()).contains("VALUE=DATE");
    assertThat(value(event, "UID")).startsWith("assignment-" + mine + "@");
    assertThat(value(event, "SUMMARY")).isEqualTo("Hạn: 1.a Báo cáo kết quả thực hiện");
    assertThat(value(event, "URL")).endsWith("/assignments/" + mine);
    assertThat(event.toString()).doesNotContain("VALARM");
  }

  @Test
  void what_is_handed_in_leaves_and_what_moves_keeps_its_uid() throws Exception {
    long one = underway("syt", day(11, 30));
    String secret = renewed("syt");
    String before = uid(secret);

    as("lanhdao", () -> assignments.moveDue(one, version(one), day(12, 9), "Theo đề nghị"));
    String other = renewed("syt");

    assertThat(uid(other)).isEqualTo(before);
    assertThat(fetched(other).getContentAsString()).contains("20221209");
    handIn(one, "syt");
    assertThat(fetched(other).getContentAsString()).doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void the_address_is_shown_once_and_only_its_hash_is_kept(CapturedOutput log) throws Exception {
    String secret = renewed("syt");
    fetched(secret);

    assertThat(secret.length() * 6).as("bits of chance").isGreaterThanOrEqualTo(128);
    assertThat(
            web.perform(get("/feeds").with(Acting.as(account("syt"))))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .doesNotContain(secret);
    assertThat(
            jdbc.sql("select octet_length(secret_hash) from oversight.calendar_feed")
                .query(Integer.class)
                .list())
        .containsExactly(32);
    assertThat(log.getAll()).doesNotContain(secret);
  }

  @Test
  void a_revoked_renewed_or_invented_address_or_one_of_a_locked_account_is_not_there()
      throws Exception {
    String first = renewed("syt");
    String second = renewed("syt");
    assertThat(fetched(first).getStatus()).isEqualTo(404);
    assertThat(fetched(second).getStatus()).isEqualTo(200);
    assertThat(fetched("a".repeat(43)).getStatus()).isEqualTo(404);

    asOwner().sql("update access.account set enabled = false where username = 'syt'").update();
    try {
      assertThat(fetched(second).getStatus()).isEqualTo(404);
    } finally {
      asOwner().sql("update access.account set enabled = true where username = 'syt'").update();
    }
    web.perform(post("/feeds/revoke").with(csrf()).with(Acting.as(account("syt"))));
    assertThat(fetched(second).getStatus()).isEqualTo(404);
  }

  @Test
  void who_has_the_present_one_is_not_sent_it_again() throws Exception {
    underway("syt", day(11, 30));
    String secret = renewed("syt");
    MockHttpServletResponse first = fetched(secret);

    MockHttpServletResponse again =
        web.perform(
                get("/feeds/" + secret + ".ics")
                    .header(
                        "If-None-Match", java.util.Objects.requireNonNull(first.getHeader("ETag"))))
            .andReturn()
            .getResponse();

    assertThat(first.getContentType()).startsWith("text/calendar");
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
  }

  private String renewed(String username) throws Exception {
    String page =
        web.perform(post("/feeds/renew").with(csrf()).with(Acting.as(account(username))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Matcher found = ADDRESS.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private MockHttpServletResponse fetched(String secret) throws Exception {
    return web.perform(get("/feeds/" + secret + ".ics")).andReturn().getResponse();
  }

  private String uid(String secret) throws Exception {
    Calendar calendar = parsed(fetched(secret).getContentAsString(StandardCharsets.UTF_8));
    return value(calendar.getComponents(Component.VEVENT).getFirst(), "UID");
  }

  private static Calendar parsed(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static String value(Component of, String name) {
    return of.getRequiredProperty(name).getValue();
  }
}
