package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.Registration;
import vn.kheo.app.organization.Organization;

/**
 * The example programme of November 2022, with its own units and people: nothing is stood in for.
 */
@DemonstrationTest
class ProgrammeTest {
  private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

  @Autowired Directives directives;
  @Autowired Documents documents;
  @Autowired Organization organization;
  @Autowired Accounts accounts;
  @Autowired DirectiveStore store;
  @Autowired ObligationStore obligations;
  @Autowired Drafting drafting;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  @Test
  void the_seed_s_four_groups_are_18_10_11_and_7_units_and_give_187_assignments() {
    long id = issued();
    assertThat(count("count(distinct unit_id)", id)).isEqualTo(46);
    assertThat(count("count(*)", id)).isEqualTo(187);
    List<Integer> groups =
        as("lanhdao", () -> directives.obligations(id)).getFirst().leads().stream()
            .map(
                lead ->
                    organization
                        .members(java.util.Objects.requireNonNull(lead.groupId()), DAY)
                        .size())
            .toList();
    assertThat(groups).containsExactly(18, 10, 11, 7);
  }

  @Test
  void the_seed_document_itself_gives_7_orders_46_units_and_187_assignments() throws IOException {
    Path seed = shared().resolve("corpus/00-seed-ninh-thuan.txt");
    assumeTrue(Files.exists(seed), "the corpus is not here: " + seed);
    String text = Files.readString(seed);
    assumeTrue(
        !new vn.kheo.reader.Reader().read(text).orders().isEmpty(),
        "this reader reads no orders yet");
    long ubnd = unit("ubnd-tinh-ninh-thuan");
    long document = taken(as("vanthu", () -> documents.registerPasted(text, ubnd)));
    long id = as("chuyenvien", () -> directives.draftFrom(document));
    as("chuyenvien", () -> directives.acceptAll(id, version(id)));
    Issued issued = as("lanhdao", () -> directives.issue(id, version(id)));
    assertThat(issued).isEqualTo(new Issued(id, 46, 187));
    assertThat(
            jdbc.sql(
                    "select due from directive.assignment where directive_id = :id and due is not null")
                .param("id", id)
                .query((row, n) -> row.getObject("due", LocalDate.class))
                .list())
        .containsExactly(LocalDate.of(2022, 12, 19));
  }

  @Test
  void pages_show_each_person_what_is_theirs() throws Exception {
    long id = issued();
    long ours = assignment(id, "1.c", "syt");
    long plan = assignment(id, "2.a", "snv");
    for (String page : List.of("", "/timeline", "/citations")) {
      web.perform(get("/directives/" + id + page).with(who("lanhdao"))).andExpect(status().isOk());
      web.perform(get("/directives/" + id + page).with(who("syt"))).andExpect(status().isOk());
    }
    web.perform(get("/directives").with(who("syt")).param("q", "khong co gi nhu the"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Không có chỉ đạo nào khớp")));
    web.perform(get("/directives/export.xlsx").with(who("lanhdao")))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("chi-dao.xlsx")));
    web.perform(get("/assignments/" + ours).with(who("syt")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Vì sao tôi nhận việc này?")))
        .andExpect(content().string(containsString("Xây dựng kế hoạch")))
        .andExpect(content().string(not(containsString("Thu hồi nhiệm vụ"))));
    web.perform(get("/assignments/" + plan).with(who("syt"))).andExpect(status().isNotFound());
    web.perform(get("/assignments/" + plan).with(who("lanhdao")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Thu hồi nhiệm vụ")));
  }

  @Test
  void a_unit_answers_and_the_monitor_accepts_page_by_page() throws Exception {
    long id = issued();
    long ours = assignment(id, "1.c", "syt");
    long unit = unit("syt");
    long leader =
        organization.people(unit, DAY).stream()
            .filter(p -> p.leads())
            .findFirst()
            .orElseThrow()
            .id();
    web.perform(
            post("/assignments/" + ours + "/receive")
                .with(who("syt"))
                .with(csrf())
                .param("version", "0"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Chưa chọn lãnh đạo phụ trách")));
    web.perform(
            post("/assignments/" + ours + "/receive")
                .with(who("syt"))
                .with(csrf())
                .param("version", "0")
                .param("leader", "" + leader))
        .andExpect(redirectedUrl("/assignments/" + ours));
    web.perform(
            post("/assignments/" + ours + "/receive")
                .with(who("syt"))
                .with(csrf())
                .param("version", "0")
                .param("leader", "" + leader))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Tiếp nhận, phân công phụ trách")));
    web.perform(
            post("/assignments/" + ours + "/note")
                .with(who("syt"))
                .with(csrf())
                .param("version", "1")
                .param("words", "<script>alert(1)</script> 😀"))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/assignments/" + ours).with(who("syt")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("alert(1)"),
                        containsString("😀"),
                        not(containsString("<script>alert")))));
    web.perform(
            multipart("/assignments/" + ours + "/hand-in")
                .with(who("syt-lanhdao"))
                .with(csrf())
                .param("version", "1")
                .param("words", " ")
                .param("ownDate", "2022-11-14"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Chưa có minh chứng")))
        .andExpect(content().string(containsString("2022-11-14")));
    web.perform(
            multipart("/assignments/" + ours + "/hand-in")
                .file(
                    new MockMultipartFile(
                        "files", "C:\\tài liệu\\Kế hoạch.docx", null, new byte[] {4, 2}))
                .with(who("syt-lanhdao"))
                .with(csrf())
                .param("version", "1")
                .param("ownSymbol", "12/KH-SYT")
                .param("ownDate", "2022-11-14"))
        .andExpect(redirectedUrl("/assignments/" + ours));
    long file =
        jdbc.sql(
                "select id from directive.evidence where assignment_id = :id and file_name = 'Kế hoạch.docx'")
            .param("id", ours)
            .query(Long.class)
            .single();
    web.perform(get("/assignments/%d/evidence/%d".formatted(ours, file)).with(who("snv")))
        .andExpect(status().isOk())
        .andExpect(content().bytes(new byte[] {4, 2}));
    web.perform(get("/assignments/%d/evidence/%d".formatted(ours, file)).with(who("ninhson")))
        .andExpect(status().isNotFound());
    web.perform(
            post("/assignments/" + ours + "/send-back")
                .with(who("snv"))
                .with(csrf())
                .param("version", "2")
                .param("reason", ""))
        .andExpect(status().is(422));
    web.perform(
            post("/assignments/" + ours + "/accept")
                .with(who("snv"))
                .with(csrf())
                .param("version", "2")
                .param("remark", "Tốt"))
        .andExpect(redirectedUrl("/assignments/" + ours));
    web.perform(get("/assignments/" + ours).with(who("syt")))
        .andExpect(content().string(containsString("Được công nhận")))
        .andExpect(content().string(containsString("12/KH-SYT")));
  }

  @Test
  void a_wrong_agency_hands_on_with_one_click_and_a_directive_is_withdrawn_with_a_reason()
      throws Exception {
    long id = issued();
    long plan = assignment(id, "2.b", "snv");
    web.perform(
            post("/assignments/" + plan + "/refuse")
                .with(who("snv-lanhdao"))
                .with(csrf())
                .param("version", "0")
                .param("reason", "Thuộc Sở Y tế"))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/assignments/" + plan).param("unit", "so y te").with(who("lanhdao")))
        .andExpect(content().string(containsString("Chuyển cho Sở Y tế")));
    web.perform(
            post("/assignments/" + plan + "/hand-on")
                .with(who("lanhdao"))
                .with(csrf())
                .param("version", "1")
                .param("to", "" + unit("syt")))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/assignments/" + assignment(id, "2.b", "syt")).with(who("syt")))
        .andExpect(status().isOk());
    web.perform(
            post("/directives/" + id + "/withdraw")
                .with(who("lanhdao"))
                .with(csrf())
                .param("version", "" + version(id))
                .param("reason", ""))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Chưa có lý do")));
    web.perform(
            post("/directives/" + id + "/withdraw")
                .with(who("lanhdao"))
                .with(csrf())
                .param("version", "" + version(id))
                .param("reason", "Ban hành nhầm"))
        .andExpect(redirectedUrl("/directives/" + id));
    assertThat(count("count(*) filter (where state <> 'WITHDRAWN')", id)).isZero();
  }

  @Test
  void every_step_of_a_directive_has_words_in_the_journal() throws Exception {
    issued();
    for (String action :
        jdbc.sql("select distinct action from journal.entry where directive_id is not null")
            .query(String.class)
            .list()) {
      assertThat(getClass().getResourceAsStream("/messages/directive.properties")).isNotNull();
      assertThat(
              new String(
                  java.util.Objects.requireNonNull(
                          getClass().getResourceAsStream("/messages/directive.properties"))
                      .readAllBytes(),
                  java.nio.charset.StandardCharsets.UTF_8))
          .contains("journal.action." + action + "=");
    }
  }

  private long taken(Registration registration) {
    return switch (registration) {
      case Registration.Taken taken -> taken.document().id();
      case Registration.SameFile same -> same.earlier().id();
      case Registration.SameIdentity twin ->
          taken(as("vanthu", () -> documents.registerWaiting(twin.waitingId())).orElseThrow());
      case Registration.SameText twin ->
          taken(as("vanthu", () -> documents.registerWaiting(twin.waitingId())).orElseThrow());
      case Registration.Secret secret -> throw new AssertionError(secret);
      case Registration.Unreadable unreadable -> throw new AssertionError(unreadable);
    };
  }

  /** The example orders, on a registered document of their own, issued. */
  private long issued() {
    long ubnd = unit("ubnd-tinh-ninh-thuan");
    var reading = Examples.dispatch();
    String text = "Số: " + System.nanoTime() + "/UBND-VX\n" + reading.text();
    long document = taken(as("vanthu", () -> documents.registerPasted(text, ubnd)));
    int shift = documents.text(document).indexOf(reading.text().substring(0, 20));
    Long id =
        transaction.execute(
            status -> {
              long made =
                  store
                      .insert(
                          document,
                          "Công văn về việc làm gọn hồ sơ",
                          null,
                          DAY,
                          ubnd,
                          drafting.defaultMonitor(reading, ubnd, DAY),
                          java.time.Instant.now())
                      .orElseThrow();
              obligations.insert(
                  made,
                  drafting.propose(reading, ubnd, DAY).stream()
                      .map(o -> Edits.moved(o, shift))
                      .toList());
              return made;
            });
    long made = java.util.Objects.requireNonNull(id);
    as("chuyenvien", () -> directives.acceptAll(made, version(made)));
    as("lanhdao", () -> directives.issue(made, version(made)));
    return made;
  }

  private org.springframework.test.web.servlet.request.RequestPostProcessor who(String username) {
    return Acting.as(account(username));
  }

  private <T> T as(String username, Supplier<T> work) {
    return Acting.as(account(username), work);
  }

  private Account account(String username) {
    return accounts.ofDemonstration().stream()
        .filter(a -> a.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private long unit(String code) {
    return organization.unitByCode(code).orElseThrow().id();
  }

  private int version(long id) {
    return jdbc.sql("select version from directive.directive where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private int count(String what, long directive) {
    return jdbc.sql("select " + what + " from directive.assignment where directive_id = :id")
        .param("id", directive)
        .query(Integer.class)
        .single();
  }

  private long assignment(long directive, String ref, String unit) {
    return jdbc.sql(
            """
            select a.id from directive.assignment a join directive.obligation o on o.id = a.obligation_id
             where a.directive_id = :directive and o.ref = :ref and a.unit_id = :unit
            """)
        .param("directive", directive)
        .param("ref", ref)
        .param("unit", unit(unit))
        .query(Long.class)
        .single();
  }

  private static Path shared() {
    @Nullable String named = System.getProperty("kheo.shared", System.getenv("KHEO_SHARED"));
    return named == null ? Path.of("..", "..", "shared") : Path.of(named);
  }
}
