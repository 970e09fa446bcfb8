package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;

@DemonstrationTest
class ExampleProgrammeTest {
  @Autowired ExampleProgramme programme;
  @Autowired Accounts accounts;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MessageSource messages;

  @Test
  void the_first_start_brings_a_province_of_november_2022_with_people_and_a_dispatch()
      throws Exception {
    assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2022, 11, 15));
    assertThat(count("organization.unit")).isEqualTo(120);
    assertThat(count("organization.unit_group")).isEqualTo(5);
    assertThat(count("settings.special_day")).isEqualTo(lines("special-days.csv"));
    assertThat(count("access.account")).isEqualTo(13);
    assertThat(count("document.document where not outgoing")).isEqualTo(1);
    assertThat(accounts.ofDemonstration())
        .extracting(Account::username)
        .contains("vanthu", "chuyenvien", "lanhdao", "snv", "syt", "syt-lanhdao", "quantri");
  }

  @Test
  void a_second_start_changes_nothing() {
    long entries = count("journal.entry");
    programme.run(new DefaultApplicationArguments());
    assertThat(count("journal.entry")).isEqualTo(entries);
  }

  @Test
  void the_passwords_lie_in_a_file_that_only_its_owner_can_read() throws Exception {
    Path file = Path.of("target/demonstration-home", DemonstrationAccounts.FILE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("quantri").contains("syt-lanhdao");
  }

  @Test
  void every_step_it_left_in_the_journal_has_words_in_both_languages() {
    List<String> actions =
        jdbc.sql("select distinct action from journal.entry").query(String.class).list();

    assertThat(actions).isNotEmpty();
    for (String action : actions) {
      for (var language : List.of("vi", "en")) {
        assertThat(
                messages.getMessage(
                    "journal.action." + action, null, "", java.util.Locale.of(language)))
            .as(action + " " + language)
            .isNotBlank();
      }
    }
  }

  private static long lines(String example) throws Exception {
    try (var reader =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(
                new org.springframework.core.io.ClassPathResource("examples/" + example)
                    .getInputStream(),
                java.nio.charset.StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).count() - 1;
    }
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
