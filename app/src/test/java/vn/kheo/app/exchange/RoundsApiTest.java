package vn.kheo.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.access.SystemTokens;
import vn.kheo.app.reporting.regime.AdHocRequests;

/** Sở Nội vụ asks two units one question; the units' systems answer. */
@DemonstrationTest
class RoundsApiTest {
  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired SystemTokens tokens;
  @Autowired AdHocRequests requests;
  @Autowired JdbcClient jdbc;

  private long round;
  private String reads;
  private String health;
  private String collects;

  @BeforeEach
  void a_round_is_open() {
    round =
        Acting.as(
            named("snv"),
            () ->
                requests.send(
                    new AdHocRequests.Asked(
                        "Số liệu qua phần mềm",
                        "Số tiền vận động được (đồng)\nSố buổi tuyên truyền (buổi)",
                        List.of(),
                        List.of(unit("syt"), unit("stp")),
                        unit("snv"),
                        LocalDate.of(2022, 11, 30),
                        "Công văn thử",
                        Set.of())));
    reads = token("syt-lanhdao", false);
    health = token("syt-lanhdao", true);
    collects = token("snv", true);
  }

  @Test
  void a_system_gives_sends_and_reads_back_what_it_gave() throws Exception {
    assertThat(ask(get("/api/v1/rounds"), health).getContentAsString())
        .contains("\"id\":" + round + ",");
    String values = "/api/v1/rounds/%d/values".formatted(round);
    MockHttpServletResponse given =
        ask(
            put(values)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"values": [{"unit": "syt", "indicator": "Q01", "value": 12345678901234567.0},
                                {"unit": "syt", "indicator": "Q02", "value": "-"}]}
                    """),
            health);
    assertThat(given.getContentAsString()).contains("\"changed\":2");
    assertThat(given.getStatus()).isEqualTo(200);
    assertThat(ask(get(values), health).getContentAsString())
        .contains("\"value\":12345678901234567", "\"mark\":\"NOTHING\"", "\"state\":\"OPEN\"");
    assertThat(ask(get(values), collects).getContentAsString())
        .as("not sent yet")
        .contains("\"values\":[]");

    String send = "/api/v1/rounds/%d/reports/syt/send".formatted(round);
    assertThat(ask(post(send), health).getContentAsString()).contains("SENT");
    assertThat(ask(post(send), health).getStatus()).as("again").isEqualTo(200);
    assertThat(ask(get(values + ".csv"), collects).getContentAsString())
        .startsWith("unit,indicator,value,mark,edition,state")
        .contains("syt,Q01,12345678901234567,FIGURE,1,SENT", "syt,Q02,,NOTHING,1,SENT");
    assertThat(ask(get("/api/v1/rounds/" + round), collects).getContentAsString())
        .contains("\"due\":2", "\"sent\":1");
    assertThat(ask(get("/api/v1/rounds/%d/totals".formatted(round)), collects).getContentAsString())
        .contains(
            "\"indicator\":\"Q01\"", "\"value\":12345678901234567", "\"reported\":1,\"due\":2");
    assertThat(ask(get("/api/v1/rounds/%d/totals".formatted(round)), health).getStatus())
        .isEqualTo(403);
  }

  @Test
  void csv_is_taken_as_well_and_every_fault_is_told() throws Exception {
    MockHttpServletResponse refused =
        ask(csv("unit,indicator,value\nsyt,Q01,\"1.234,5\"\nkhac,Q01,1\n"), collects);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("\"place\":\"dòng 2\"", "dấu chấm thập phân", "khac");
    MockHttpServletResponse taken =
        ask(csv("unit,indicator,value\nsyt,Q01,5\nstp,Q01,6\n"), collects);
    assertThat(taken.getContentAsString()).contains("\"reports\":2", "\"changed\":2");
    assertThat(
            ask(csv("unit,indicator,value\nsyt,Q01,5\nstp,Q01,6\n"), collects).getContentAsString())
        .contains("\"changed\":0");
    assertThat(ask(csv("unit,indicator,value\nstp,Q01,5\n"), health).getStatus()).isEqualTo(422);
  }

  @Test
  void what_only_reads_writes_nothing_and_strangers_find_nothing() throws Exception {
    MockHttpServletResponse refused = ask(csv("unit,indicator,value\nsyt,Q01,5\n"), reads);
    assertThat(refused.getStatus()).isEqualTo(403);
    String stranger = token("lamson-lanhdao", true);
    assertThat(ask(get("/api/v1/rounds/" + round), stranger).getStatus()).isEqualTo(404);
    assertThat(ask(get("/api/v1/rounds/%d/values".formatted(round)), stranger).getStatus())
        .isEqualTo(404);
    assertThat(ask(csv("unit,indicator,value\nsyt,Q01,5\n"), stranger).getStatus()).isEqualTo(404);
    assertThat(ask(post("/api/v1/rounds/%d/reports/stp/send".formatted(round)), health).getStatus())
        .isEqualTo(404);
    for (String broken :
        List.of(
            "{\"values\": [{\"unit\": \"syt\"}, 7]}", "{}", "null", "{\"values\": [null]}", "[")) {
      assertThat(ask(json(broken), health).getStatus()).as(broken).isEqualTo(400);
    }
    assertThat(ask(json("{\"values\": [{\"value\": 7}]}"), health).getStatus()).isEqualTo(422);
  }

  @Test
  void openapi_tells_of_it() throws Exception {
    assertThat(
            web.perform(get("/api/v1/openapi.json")).andReturn().getResponse().getContentAsString())
        .contains(
            "/api/v1/rounds/{id}/values", "/api/v1/rounds/{id}/reports/{unit}/send", "text/csv");
  }

  private long unit(String code) {
    return jdbc.sql("select id from organization.unit where code = :code")
        .param("code", code)
        .query(Long.class)
        .single();
  }

  private MockHttpServletRequestBuilder json(String content) {
    return put("/api/v1/rounds/%d/values".formatted(round))
        .contentType(MediaType.APPLICATION_JSON)
        .content(content);
  }

  private MockHttpServletRequestBuilder csv(String content) {
    return put("/api/v1/rounds/%d/values".formatted(round))
        .contentType("text/csv;charset=UTF-8")
        .content(content);
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String token)
      throws Exception {
    MockHttpServletResponse response =
        web.perform(request.header("Authorization", "Bearer " + token)).andReturn().getResponse();
    response.setCharacterEncoding("UTF-8");
    return response;
  }

  private String token(String username, boolean mayWrite) {
    return tokens.give(named(username).id(), "Phần mềm thử", mayWrite, LocalDate.of(2022, 12, 31));
  }

  private Account named(String username) {
    return accounts.all().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
