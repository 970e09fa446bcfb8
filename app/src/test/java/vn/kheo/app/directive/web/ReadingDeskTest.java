package vn.kheo.app.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kheo.app.HouseTest;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.Registration;
import vn.kheo.app.organization.Organization;

/** The steps of the desk through its addresses, as forms send them. */
@HouseTest
class ReadingDeskTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(500);
  private static final String TEXT =
      """
      ỦY BAN NHÂN DÂN
      TỈNH NINH THUẬN

      Số: %d/UBND-VX
      Ninh Thuận, ngày 02 tháng 11 năm 2022

      Kính gửi: Quý cơ quan

      Phần mở đầu <script>alert(1)</script> không giao việc gì.

      Rà soát hồ sơ lưu trữ của đơn vị. Gửi kết quả về Văn phòng trước tháng sau.

      Kiểm kê tài sản công; lập biên bản theo mẫu.
      """;

  @Autowired MockMvc web;
  @Autowired Documents documents;
  @Autowired Directives directives;
  @MockitoBean Organization organization;
  @MockitoBean Access access;

  private final PaperProvince province = new PaperProvince();
  private long directive;

  @BeforeEach
  void draft() throws Exception {
    province.stands(organization, access);
    var registration =
        documents.registerPasted(TEXT.formatted(NUMBERS.incrementAndGet()), PaperProvince.UBND);
    long document = ((Registration.Taken) registration).document().id();
    var answer = send(post("/directives/from-document/" + document));
    directive =
        Long.parseLong(
            Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).split("/")[2]);
    for (var order : orders()) {
      step(order, "drop");
    }
  }

  private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(csrf())).andReturn();
  }

  private List<Obligation> orders() {
    return directives.obligations(directive).stream()
        .filter(order -> order.state() != Obligation.State.DROPPED)
        .toList();
  }

  private String at(Obligation order, String step) {
    return "/directives/%d/orders/%d/%s".formatted(directive, order.id(), step);
  }

  private MvcResult step(Obligation order, String step) throws Exception {
    return send(post(at(order, step)).param("version", String.valueOf(order.version())));
  }

  private Obligation added(String first, String last) throws Exception {
    send(
        post("/directives/%d/orders/add".formatted(directive))
            .param("firstWords", first)
            .param("lastWords", last));
    return orders().stream()
        .filter(order -> order.words().startsWith(first))
        .findFirst()
        .orElseThrow();
  }

  /** The form of the edit page as it comes, with these fields typed over. */
  private MockHttpServletRequestBuilder edit(Obligation order, String... typed) {
    var request =
        post(at(order, "edit"))
            .param("firstWords", ReadingDeskWords.firstWords(order.words()))
            .param("lastWords", ReadingDeskWords.lastWords(order.words()))
            .param("needsAcceptance", "on");
    if (!Arrays.asList(typed).contains("version")) {
      request.param("version", String.valueOf(order.version()));
    }
    for (int n = 0; n < typed.length; n += 2) {
      request.param(typed[n], typed[n + 1]);
    }
    return request;
  }

  private String desk() throws Exception {
    return web.perform(get("/directives/%d/read".formatted(directive)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void an_order_is_added_by_the_first_and_last_words_of_its_passage() throws Exception {
    var order = added("Rà soát hồ sơ", "của đơn vị");

    assertThat(order.words()).isEqualTo("Rà soát hồ sơ lưu trữ của đơn vị");
    assertThat(order.changed("added")).isTrue();
    assertThat(desk()).contains("thêm bằng tay").contains("chưa có thời hạn trong văn bản");
  }

  @Test
  void an_order_is_added_from_selected_text() throws Exception {
    long document = directives.directive(directive).orElseThrow().documentId();
    int start = documents.text(document).indexOf("Kiểm kê");

    send(
        post("/directives/%d/orders/add".formatted(directive))
            .param("start", String.valueOf(start))
            .param("end", String.valueOf(start + "Kiểm kê tài sản công".length())));

    assertThat(orders()).extracting(Obligation::words).containsExactly("Kiểm kê tài sản công");
  }

  @Test
  void words_that_are_nowhere_in_the_text_add_nothing_and_stay_in_the_form() throws Exception {
    var answer =
        send(
            post("/directives/%d/orders/add".formatted(directive))
                .param("firstWords", "Không có câu <b>này"));

    assertThat(answer.getResponse().getStatus()).isEqualTo(422);
    assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
        .contains("Không tìm thấy đoạn")
        .contains("value=\"Không có câu &lt;b>này\"");
    assertThat(orders()).isEmpty();
  }

  @Test
  void an_edit_gives_owner_deadlines_and_deliverable_and_marks_them_as_changed() throws Exception {
    var order = added("Rà soát hồ sơ", "của đơn vị");

    send(
        edit(
            order,
            "leads",
            "Các Sở, ban, ngành\nSở Nội vụ",
            "deliverable",
            "REPORT",
            "deadlineKind",
            "DATE",
            "deadlineDate",
            "2022-12-20",
            "deadlineExclusive",
            "on",
            "deadlineWords",
            "trước ngày 20/12/2022",
            "workingDeadline",
            "2022-12-15",
            "workingBasis",
            "để kịp tổng hợp"));

    var edited = orders().getFirst();
    assertThat(edited.state()).isEqualTo(Obligation.State.CONFIRMED);
    assertThat(edited.leads()).hasSize(2).allMatch(party -> party.resolved());
    assertThat(edited.due()).isEqualTo("2022-12-15");
    assertThat(edited.changedFields())
        .contains("leads", "deliverable", "sourceDeadline", "workingDeadline");
    assertThat(edited.words()).isEqualTo(order.words());
    assertThat(desk())
        .contains("đã sửa")
        .contains("hạn cuối 19/12/2022")
        .contains("15/12/2022")
        .contains("(18 đơn vị)");
  }

  @Test
  void a_date_that_does_not_exist_is_answered_with_a_sentence_and_everything_typed()
      throws Exception {
    var order = added("Rà soát hồ sơ", "của đơn vị");

    var answer =
        send(edit(order, "workingDeadline", "2022-02-30", "workingBasis", "một căn cứ dài"));

    assertThat(answer.getResponse().getStatus()).isEqualTo(422);
    assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
        .contains("không phải là ngày có thật")
        .contains("một căn cứ dài")
        .contains("2022-02-30");
    assertThat(orders().getFirst().version()).isEqualTo(order.version());
  }

  @Test
  void the_second_of_two_editors_is_told_keeps_the_words_and_overwrites_nothing() throws Exception {
    var order = added("Rà soát hồ sơ", "của đơn vị");
    send(edit(order, "leads", "Sở Nội vụ"));

    var answer = send(edit(order, "leads", "Văn phòng Ủy ban nhân dân tỉnh"));

    assertThat(answer.getResponse().getStatus()).isEqualTo(409);
    assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
        .contains("vừa thay đổi trước")
        .contains("Văn phòng Ủy ban nhân dân tỉnh</textarea>");
    assertThat(orders().getFirst().leads())
        .extracting(party -> party.words())
        .containsExactly("Sở Nội vụ");
  }

  @Test
  void in_place_a_refused_form_goes_back_into_its_card() throws Exception {
    var order = added("Rà soát hồ sơ", "của đơn vị");

    var answer = send(edit(order, "workingDeadline", "xyz").header("HX-Request", "true"));

    assertThat(answer.getResponse().getHeader("HX-Retarget"))
        .isEqualTo("#order-%d .order-place".formatted(order.id()));
  }

  @Test
  void an_order_is_split_at_a_sentence_and_merged_again() throws Exception {
    var order = added("Rà soát hồ sơ", "trước tháng sau");
    long document = directives.directive(directive).orElseThrow().documentId();
    var cuts = ReadingDeskWords.cuts(documents.text(document), order.span());
    assertThat(cuts).hasSize(1);

    send(
        post(at(order, "split"))
            .param("version", String.valueOf(order.version()))
            .param("at", String.valueOf(cuts.getFirst().at())));
    var halves = orders();
    assertThat(halves)
        .extracting(Obligation::words)
        .containsExactly(
            "Rà soát hồ sơ lưu trữ của đơn vị.", "Gửi kết quả về Văn phòng trước tháng sau");

    send(
        post(at(halves.getFirst(), "merge"))
            .param("version", String.valueOf(halves.getFirst().version()))
            .param("next", String.valueOf(halves.getLast().id()))
            .param("nextVersion", String.valueOf(halves.getLast().version())));
    assertThat(orders()).extracting(Obligation::words).containsExactly(order.words());
  }

  @Test
  void an_order_is_split_before_words_that_are_typed() throws Exception {
    var order = added("Kiểm kê tài sản", "theo mẫu");

    send(
        post(at(order, "split"))
            .param("version", String.valueOf(order.version()))
            .param("firstWords", "LẬP biên bản"));

    assertThat(orders()).extracting(Obligation::words).contains("lập biên bản theo mẫu");
  }

  @Test
  void what_is_dropped_comes_back_and_the_last_step_is_taken_back() throws Exception {
    var order = added("Kiểm kê tài sản", "theo mẫu");
    step(order, "drop");
    assertThat(orders()).isEmpty();

    send(post("/directives/%d/undo".formatted(directive)));

    assertThat(orders()).extracting(Obligation::id).containsExactly(order.id());
  }

  @Test
  void a_party_nobody_knows_blocks_until_a_person_says_who_it_is() throws Exception {
    var order = added("Kiểm kê tài sản", "theo mẫu");
    send(edit(order, "leads", "Phòng Lạ"));
    var party = orders().getFirst().leads().getFirst();
    assertThat(desk()).contains("chưa rõ là đơn vị nào");
    var where = "/directives/%d/parties/%d".formatted(directive, party.id());
    web.perform(get(where)).andExpect(status().isOk());

    var nothing = send(post(where));
    send(post(where).param("unit", String.valueOf(PaperProvince.HOME_AFFAIRS)));

    assertThat(nothing.getResponse().getStatus()).isEqualTo(422);
    assertThat(orders().getFirst().leads().getFirst().unitIds())
        .containsExactly(PaperProvince.HOME_AFFAIRS);
  }

  @Test
  void a_script_in_the_text_or_in_a_field_stays_text_on_every_page() throws Exception {
    var order = added("Rà soát hồ sơ", "của đơn vị");
    var hostile = "<script>alert(2)</script>\"'><img src=x>";
    send(
        edit(
            order,
            "leads",
            hostile,
            "reportTo",
            hostile,
            "reportVia",
            hostile,
            "workingDeadline",
            "2022-12-15",
            "workingBasis",
            hostile,
            "cadenceDue",
            hostile,
            "cadence",
            "MONTHLY"));

    for (var path :
        List.of(
            "read",
            "rehearsal",
            "orders/%d/edit".formatted(order.id()),
            "orders/%d/split".formatted(order.id()),
            "head")) {
      var page =
          web.perform(get("/directives/%d/%s".formatted(directive, path)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      assertThat(page).as(path).doesNotContain("<script>alert").doesNotContain("<img src=x>");
    }
  }

  @Test
  void the_rehearsal_counts_and_the_leader_issues_once() throws Exception {
    var order = added("Kiểm kê tài sản", "theo mẫu");
    send(edit(order, "leads", "Các Sở, ban, ngành", "deliverable", "REPORT"));
    var rehearsal = "/directives/%d/rehearsal".formatted(directive);
    assertThat(body(rehearsal))
        .contains("Người ban hành: lãnh đạo Ủy ban nhân dân tỉnh Ninh Thuận");
    web.perform(get(rehearsal + ".xlsx")).andExpect(status().isOk());
    int version = directives.directive(directive).orElseThrow().version();
    web.perform(get("/directives/%d/issue".formatted(directive)).with(user("hanh")))
        .andExpect(status().isForbidden());

    province.acts(PaperProvince.actor("vinh", PaperProvince.UBND, Permission.ISSUE));
    assertThat(body("/directives/%d/issue".formatted(directive)))
        .contains("Ban hành 18 nhiệm vụ cho 18 đơn vị");
    var issue =
        post("/directives/%d/issue".formatted(directive)).param("version", String.valueOf(version));
    var once = send(issue);
    var twice =
        send(
            post("/directives/%d/issue".formatted(directive))
                .param("version", String.valueOf(version)));

    assertThat(once.getResponse().getRedirectedUrl()).isEqualTo("/directives/" + directive);
    assertThat(once.getFlashMap().get("notice"))
        .isEqualTo("Đã ban hành 18 nhiệm vụ cho 18 đơn vị.");
    assertThat(twice.getFlashMap().get("notice")).isNull();
  }

  @Test
  void what_is_in_the_way_of_issuing_leads_to_its_order() throws Exception {
    var order = added("Kiểm kê tài sản", "theo mẫu");

    assertThat(body("/directives/%d/rehearsal".formatted(directive)))
        .contains("/read#order-" + order.id())
        .contains("Phải giải quyết trước khi ban hành");
  }

  @Test
  void whoever_may_not_confirm_sees_no_desk() throws Exception {
    province.acts(PaperProvince.actor("khach", 77, Permission.WORK));

    web.perform(get("/directives/%d/read".formatted(directive)))
        .andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
  }

  private String body(String path) throws Exception {
    return web.perform(get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
