package vn.kheo.app.oversight.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kheo.app.NoticeHouse;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.settings.BusinessClock;

/** From a list to what became of each: the pages and the job behind them. */
@NoticeHouse
class BulkJobsTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  @Autowired JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired BusinessClock clock;
  @Autowired MockMvc web;
  private List<Long> given = List.of();
  private long directive;

  @BeforeEach
  void three_tasks_of_one_unit() {
    clock.moveTo(Instant.parse("2022-11-15T01:00:00Z"));
    given = given();
  }

  @Test
  void what_was_ticked_is_reminded_of_and_the_page_says_so_again_after_a_reload() throws Exception {
    String job = chosen("chuyenvien", given);
    open("chuyenvien", job).andExpect(content().string(containsString("Nhắc việc")));
    send("chuyenvien", job + "/run", "kind", "REMIND", "remark", "Trước thứ Sáu")
        .andExpect(status().is3xxRedirection());
    for (int i = 0; i < 2; i++) {
      open("chuyenvien", job).andExpect(content().string(containsString("Đã làm 3 trong 3 việc.")));
    }
    String again = chosen("chuyenvien", given);
    send("chuyenvien", again + "/run", "kind", "REMIND", "remark", "");
    open("chuyenvien", again)
        .andExpect(content().string(containsString("Không làm được (3)")))
        .andExpect(content().string(containsString("Hôm nay bạn đã nhắc việc này.")));
  }

  @Test
  void a_job_is_its_owners_alone() throws Exception {
    String job = chosen("chuyenvien", given);
    for (String who : List.of("lanhdao", "syt")) {
      web.perform(get(job).with(Acting.as(account(who)))).andExpect(status().isNotFound());
      web.perform(get(job + "/progress").with(Acting.as(account(who))))
          .andExpect(status().isNotFound());
      web.perform(get(job + "/chosen.xlsx").with(Acting.as(account(who))))
          .andExpect(status().isNotFound());
      send(who, job + "/run", "kind", "REMIND").andExpect(status().isNotFound());
      send(who, job + "/undo").andExpect(status().isNotFound());
    }
  }

  @Test
  void what_a_person_may_not_see_cannot_be_chosen() throws Exception {
    String to = choose("ninhson", given).andReturn().getResponse().getRedirectedUrl();
    assertThat(to).isEqualTo("/assignments");
  }

  @Test
  void all_that_the_filter_leaves_is_chosen_whatever_the_page() throws Exception {
    String to =
        send("syt", "/bulk", "all", "1", "directive", Long.toString(directive))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    open("syt", Objects.requireNonNull(to))
        .andExpect(content().string(containsString("3 việc")))
        .andExpect(content().string(containsString("Phân công")))
        .andExpect(content().string(not(containsString("Công nhận hoàn thành"))));
  }

  @Test
  void naming_an_officer_is_undone_with_one_press() throws Exception {
    String job = chosen("syt-lanhdao", given);
    send("syt-lanhdao", job + "/run", "kind", "ASSIGN", "officer", "")
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Chọn cán bộ thực hiện")));
    send(
        "syt-lanhdao",
        job + "/run",
        "kind",
        "ASSIGN",
        "officer",
        Long.toString(account("syt").personId()),
        "leader",
        Long.toString(account("syt-lanhdao").personId()));
    open("syt-lanhdao", job)
        .andExpect(content().string(containsString("Đã làm 3 trong 3 việc.")))
        .andExpect(content().string(containsString("Hoàn tác")));
    assertThat(officers()).containsOnly(account("syt").personId());
    send("syt-lanhdao", job + "/undo");
    assertThat(officers()).containsOnlyNulls();
    open("syt-lanhdao", job)
        .andExpect(content().string(containsString("Đã hoàn tác 3 việc, giữ nguyên 0 việc")));
    send("syt-lanhdao", job + "/undo");
    open("syt-lanhdao", job)
        .andExpect(content().string(containsString("Đã hoàn tác 3 việc, giữ nguyên 0 việc")));
  }

  @Test
  void while_it_runs_the_page_shows_how_far_it_is_and_one_that_died_can_be_tried_again()
      throws Exception {
    String job = chosen("chuyenvien", given);
    running(job, Instant.now());
    open("chuyenvien", job).andExpect(content().string(containsString("<progress")));
    web.perform(get(job + "/progress").with(Acting.as(account("chuyenvien"))))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("HX-Refresh"))
        .andExpect(content().string(containsString("value=\"2\"")));
    send("chuyenvien", job + "/run", "kind", "REMIND");
    open("chuyenvien", job).andExpect(content().string(containsString("<progress")));

    running(job, Instant.now().minus(Duration.ofMinutes(10)));
    open("chuyenvien", job).andExpect(content().string(containsString("chưa việc nào thay đổi")));
    send("chuyenvien", job + "/run", "kind", "REMIND");
    web.perform(get(job + "/progress").with(Acting.as(account("chuyenvien"))))
        .andExpect(header().string("HX-Refresh", "true"));
    open("chuyenvien", job).andExpect(content().string(containsString("Đã làm 3 trong 3 việc.")));
  }

  @Test
  void what_was_chosen_goes_out_to_excel_and_into_an_urging_letter() throws Exception {
    String job = chosen("chuyenvien", given);
    web.perform(get(job + "/chosen.xlsx").with(Acting.as(account("chuyenvien"))))
        .andExpect(status().isOk());
    send(
            "chuyenvien",
            "/letters/preview",
            "ids",
            given.stream().map(Object::toString).collect(Collectors.joining(",")),
            "timeliness",
            "all")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("3 nhiệm vụ của 1 đơn vị")));
  }

  @Test
  void the_boxes_stand_in_the_list_on_the_desk_and_in_the_matrix() throws Exception {
    for (String path :
        List.of(
            "/assignments?directive=" + directive,
            "/desk?directive=" + directive,
            "/directives/" + directive + "/matrix?pick=1")) {
      open("syt", path)
          .andExpect(content().string(containsString("form=\"bulk\"")))
          .andExpect(content().string(containsString("action=\"/bulk\"")));
    }
    open("syt", "/directives/" + directive + "/matrix")
        .andExpect(content().string(not(containsString("form=\"bulk\""))));
  }

  private void running(String job, Instant beat) {
    jdbc.sql(
            "update oversight.bulk_job set state = 'RUNNING', step = 'REMIND', phase = 2, beat_at = :beat where id = :id")
        .param("beat", Timestamp.from(beat))
        .param("id", Long.valueOf(job.substring("/bulk/".length())))
        .update();
  }

  private String chosen(String who, List<Long> ids) throws Exception {
    String to = choose(who, ids).andReturn().getResponse().getRedirectedUrl();
    assertThat(to).startsWith("/bulk/");
    return Objects.requireNonNull(to);
  }

  private ResultActions choose(String who, List<Long> ids) throws Exception {
    return web.perform(
        post("/bulk")
            .param("id", ids.stream().map(Object::toString).toArray(String[]::new))
            .with(csrf())
            .with(Acting.as(account(who))));
  }

  private ResultActions open(String who, String path) throws Exception {
    return web.perform(get(path).with(Acting.as(account(who)))).andExpect(status().isOk());
  }

  private ResultActions send(String who, String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder sent = post(path);
    for (int i = 0; i < fields.length; i += 2) {
      sent.param(fields[i], fields[i + 1]);
    }
    return web.perform(sent.with(csrf()).with(Acting.as(account(who))));
  }

  private List<Long> officers() {
    List<Long> officers = new ArrayList<>();
    jdbc.sql("select officer_id from directive.assignment where id = any(:ids)")
        .param("ids", given.toArray(Long[]::new))
        .query(
            row -> {
              officers.add(row.getObject("officer_id", Long.class));
            });
    return officers;
  }

  private Account account(String username) {
    return accounts.all().stream()
        .filter(a -> a.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  /** Three orders of one dispatch to Sở Y tế, followed by the Office. */
  private List<Long> given() {
    String number = Integer.toString(NUMBERS.incrementAndGet());
    List<Long> ids =
        jdbc.sql(
                """
                with f as (
                    insert into document.file (sha256, content, size)
                    values (sha256(convert_to('bulk ' || :number, 'UTF8')), '', 0)
                    returning sha256),
                d as (
                    insert into document.document (file_sha256, format, text, symbol, issuer, kind, subject, issue_date,
                        holder_unit_id, registered_at, registered_by, registered_by_label)
                    select f.sha256, 'PASTED', 'Giao báo cáo.', :number || '/UBND-HL', u.name, 'Công văn', 'Báo cáo',
                           date '2022-11-10', u.id, :at, 1, 'Văn thư'
                      from f, organization.unit u where u.code = 'ubnd-tinh-ninh-thuan'
                    returning id, holder_unit_id),
                v as (
                    insert into directive.directive (document_id, title, issue_date, issuer_unit_id,
                        default_monitor_unit_id, state, created_at, issued_at)
                    select d.id, 'Công văn ' || :number, date '2022-11-10', d.holder_unit_id, o.id, 'ISSUED', :at, :at
                      from d, organization.unit o where o.code = 'vp-ubnd-tinh'
                    returning id, default_monitor_unit_id),
                o as (
                    insert into directive.obligation (directive_id, ref, words, span_start, span_end, state, deliverable, rule, confidence)
                    select v.id, '1.' || r, 'Báo cáo kết quả', 0, 10, 'ISSUED', 'REPORT', 'person', 1
                      from v, unnest(array['a', 'b', 'c']) as r
                    returning id, directive_id)
                insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at, first_due, due)
                select o.id, o.directive_id, u.id, v.default_monitor_unit_id, 'GIVEN', :at, date '2022-12-30', date '2022-12-30'
                  from o, v, organization.unit u where u.code = 'syt'
                returning id
                """)
            .param("number", number)
            .param("at", Timestamp.from(clock.instant().minusSeconds(86_400)))
            .query(Long.class)
            .list();
    directive =
        jdbc.sql("select directive_id from directive.assignment where id = :id")
            .param("id", ids.getFirst())
            .query(Long.class)
            .single();
    return ids;
  }
}
