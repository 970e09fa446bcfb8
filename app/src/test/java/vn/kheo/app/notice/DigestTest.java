package vn.kheo.app.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kheo.app.NoticeHouse;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.notice.mail.MailServer;
import vn.kheo.app.notice.mail.TestMail;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.app.settings.Settings;

/** One mail a person a day, with what holds when it leaves; whatever becomes of it is known. */
@NoticeHouse
class DigestTest {
  /** A Monday. */
  private static final LocalDate MONDAY = LocalDate.of(2022, 12, 19);

  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;
  @Autowired Accounts accounts;
  @Autowired BusinessClock clock;
  @Autowired Settings settings;
  @Autowired DigestStore store;
  @Autowired Recipients recipients;
  @Autowired Notices notices;
  @Autowired org.springframework.context.MessageSource messages;
  @Autowired PlatformTransactionManager transactions;

  private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private int things;

  @BeforeEach
  void nobody_was_told_anything() {
    asOwner().sql("truncate notice.notice, notice.digest cascade").update();
    jdbc.sql("update notice.digest_progress set last_day = null").update();
    itIs(MONDAY, "07:50");
    post.start();
  }

  @AfterEach
  void closes() {
    post.stop();
    asOwner().sql("update access.account set daily_digest = true").update();
  }

  @Test
  void one_mail_says_how_many_are_late_and_soon_due_and_leads_to_each() throws Exception {
    long late = told("syt", "reminder.overdue", "16/12/2022", "1");
    told("syt", "reminder.before", "21/12/2022", "2");
    told("syt", "reminder.today", "19/12/2022", "0");
    told("syt", "accepted");

    send(post());

    assertThat(post.getReceivedMessages()).hasSize(1);
    MimeMessage mail = post.getReceivedMessages()[0];
    assertThat(mail.getSubject())
        .isEqualTo("Khéo: 1 việc chậm, 2 việc sắp đến hạn, 1 thông báo khác – 19/12/2022");
    assertThat(mail.getAllRecipients()[0].toString()).contains("duy.dt@vidu.example");
    String text = content(mail, "text/plain");
    assertThat(text)
        .contains("Quá hạn 1 ngày làm việc, hạn 16/12/2022")
        .contains("Vì sao: bạn là cán bộ được phân công. Đến khi: đơn vị báo cáo hoàn thành.")
        .contains("https://kheo.tinh.example/assignments/" + late)
        .contains("https://kheo.tinh.example/notices/settings");
    String html = content(mail, "text/html");
    assertThat(html)
        .contains("href=\"https://kheo.tinh.example/assignments/" + late + "\"")
        .doesNotContain("<img", "<script", "<link", "url(");
  }

  @Test
  void days_are_counted_as_of_the_sending_and_only_the_last_reminder_of_a_task_stands()
      throws Exception {
    itIs(LocalDate.of(2022, 12, 14), "07:30");
    long task = told("syt", "reminder.before", "16/12/2022", "2");
    itIs(LocalDate.of(2022, 12, 16), "07:30");
    toldAbout(task, "syt", "reminder.today", "16/12/2022", "0");
    itIs(MONDAY, "07:50");

    send(post());

    MimeMessage mail = post.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Khéo: 1 việc chậm – 19/12/2022");
    assertThat(content(mail, "text/plain")).contains("Quá hạn 1 ngày làm việc, hạn 16/12/2022");
  }

  @Nested
  class Nobody_hears {
    @Test
    void who_has_nothing() {
      send(post());

      assertThat(post.getReceivedMessages()).isEmpty();
      assertThat(states()).isEmpty();
    }

    @Test
    void of_what_was_read_or_was_told_by_mail_before() {
      read(told("syt", "accepted"), "syt");
      told("syt-lanhdao", "accepted");
      send(post());
      itIs(MONDAY.plusDays(1), "07:50");

      send(post());

      assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void of_what_is_done_before_the_mail_leaves() {
      long task = told("syt", "reminder.overdue", "16/12/2022", "1");
      DigestSender sender = sender(post());
      digests(post()).make();
      jdbc.sql(
              "update notice.notice set ended_at = made_at, ended_because = 'REPORTED' where about_id = :id")
          .param("id", task)
          .update();

      sender.sendDue();

      assertThat(post.getReceivedMessages()).isEmpty();
      assertThat(states()).containsExactly("DROPPED");
    }

    @Test
    void at_night_after_work_or_on_a_day_off() {
      told("syt", "accepted");
      for (String time : List.of("07:44", "17:01", "23:00")) {
        itIs(MONDAY, time);
        send(post());
      }
      itIs(LocalDate.of(2022, 12, 18), "09:00");
      send(post());
      itIs(LocalDate.of(2023, 1, 23), "09:00");
      send(post());

      assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void who_wants_no_mail_has_no_address_or_is_locked_out() {
      told("syt", "accepted");
      told("hctd", "accepted");
      told("ninhson", "accepted");
      Acting.as(
          account("syt"),
          () -> {
            recipients.choose(false);
            return true;
          });
      asOwner()
          .sql(
              """
              update organization.person set email = null where id = :hctd;
              update access.account set enabled = false where username = 'ninhson';
              """)
          .param("hctd", account("hctd").personId())
          .update();
      try {
        send(post());
      } finally {
        asOwner()
            .sql(
                """
                update organization.person set email = 'nghia.tt@vidu.example' where id = :hctd;
                update access.account set enabled = true where username = 'ninhson';
                """)
            .param("hctd", account("hctd").personId())
            .update();
      }

      assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void as_long_as_no_mail_server_is_configured_and_nothing_pretends_to_be_sent() {
      told("syt", "accepted");

      assertThat(digests(TestMail.of(25, "", "")).make()).isZero();

      assertThat(TestMail.of(25, "no address", "kheo").missing())
          .containsExactly("KHEO_MAIL_FROM", "KHEO_ADDRESS");
      assertThat(states()).isEmpty();
    }
  }

  @Nested
  class A_bad_server {
    @Test
    void that_is_down_is_tried_again_ever_more_seldom_and_at_last_given_up() throws Exception {
      int nobody;
      try (var socket = new ServerSocket(0)) {
        nobody = socket.getLocalPort();
      }
      told("syt", "accepted");
      DigestSender sender = sender(TestMail.on(nobody));
      digests(TestMail.on(nobody)).make();

      for (int attempt = 1; attempt < DigestSender.MOST_ATTEMPTS; attempt++) {
        itIs(MONDAY, "08:%02d".formatted(attempt));
        asOwner().sql("update notice.digest set next_attempt_at = :t").param("t", now()).update();
        sender.sendDue();
        assertThat(digest().trouble()).isEqualTo("UNREACHABLE");
        assertThat(digest().state()).isEqualTo(Digest.State.WAITING);
        assertThat(digest().attempts()).isEqualTo(attempt);
        assertThat(Duration.between(clock.instant(), digest().nextAttemptAt()).toSeconds())
            .isBetween(
                DigestSender.pause(attempt).toSeconds() - 30,
                DigestSender.pause(attempt).toSeconds());
      }
      asOwner().sql("update notice.digest set next_attempt_at = :t").param("t", now()).update();
      sender.sendDue();
      assertThat(digest().state()).isEqualTo(Digest.State.GIVEN_UP);

      // What it held is in the mail of the next day.
      itIs(MONDAY.plusDays(1), "07:50");
      send(post());
      assertThat(post.getReceivedMessages()).hasSize(1);
      assertThat(states()).containsExactly("GIVEN_UP", "SENT");
    }

    @Test
    void that_is_slow_is_left_and_the_round_ends() throws Exception {
      told("syt", "accepted");
      told("hctd", "accepted");
      try (var slow = new StubbornSmtp(command -> "")) {
        send(TestMail.on(slow.port()));
      }

      assertThat(states()).containsExactlyInAnyOrder("WAITING", "WAITING");
      assertThat(all().stream().mapToInt(Digest::attempts).sum()).isOne();
      assertThat(all().stream().map(Digest::trouble).filter(Objects::nonNull))
          .containsExactly("UNREACHABLE");
    }

    @Test
    void that_is_silent_after_the_mail_leaves_it_open_and_gets_it_again() throws Exception {
      told("syt", "accepted");
      try (var slow = new StubbornSmtp(command -> command.equals(".") ? "" : null)) {
        send(TestMail.on(slow.port()));
      }
      assertThat(digest().trouble()).isEqualTo("BROKEN_OFF");
      assertThat(digest().state()).isEqualTo(Digest.State.WAITING);
    }

    @Test
    void that_refuses_one_recipient_takes_the_others() throws Exception {
      told("hctd", "accepted");
      told("syt", "accepted");
      told("ninhson", "accepted");
      try (var server =
          new StubbornSmtp(
              command ->
                  command.startsWith("RCPT") && command.contains("duy.dt@")
                      ? "550 5.1.1 no such user"
                      : null)) {
        send(TestMail.on(server.port()));
      }

      assertThat(states()).containsExactlyInAnyOrder("GIVEN_UP", "SENT", "SENT");
      Digest refused =
          all().stream().filter(d -> d.state() == Digest.State.GIVEN_UP).findFirst().orElseThrow();
      assertThat(refused.personId()).isEqualTo(account("syt").personId());
      assertThat(refused.trouble()).isEqualTo("RECIPIENT");
      assertThat(refused.answer()).contains("550");
      assertThat(refused.address()).isEqualTo("duy.dt@vidu.example");
    }

    @Test
    void that_puts_one_off_takes_the_others_and_that_one_later() throws Exception {
      told("syt", "accepted");
      told("hctd", "accepted");
      try (var server =
          new StubbornSmtp(
              command ->
                  command.startsWith("RCPT") && command.contains("duy.dt@") ? "451 later" : null)) {
        send(TestMail.on(server.port()));
      }
      assertThat(states()).containsExactlyInAnyOrder("WAITING", "SENT");

      itIs(MONDAY, "08:00");
      sender(post()).sendDue();

      assertThat(states()).containsExactlyInAnyOrder("SENT", "SENT");
    }
  }

  @Nested
  class A_process_that_dies {
    @Test
    void after_it_began_leaves_the_mail_to_another_and_it_goes_out_once() {
      told("syt", "accepted");
      digests(post()).make();
      assertThat(store.claim(clock.instant())).isPresent();
      assertThat(sender(post()).sendDue()).as("not at once: it may still be at it").isZero();

      itIs(MONDAY, "07:55");
      sender(post()).sendDue();

      assertThat(post.getReceivedMessages()).hasSize(1);
      assertThat(digest().attempts()).isEqualTo(2);
      assertThat(digest().state()).isEqualTo(Digest.State.SENT);
    }

    @Test
    void after_sending_and_before_recording_makes_one_repetition_with_the_same_message_id()
        throws Exception {
      told("syt", "accepted");
      digests(post()).make();
      DigestSender dying = sender(TestMail.dyingAfterSending(post.getSmtp().getPort()));
      assertThatThrownBy(dying::sendDue).isInstanceOf(TestMail.Killed.class);
      assertThat(states()).containsExactly("SENDING");

      for (String time : List.of("07:55", "08:30", "09:30")) {
        itIs(MONDAY, time);
        sender(post()).sendDue();
      }

      MimeMessage[] mails = post.getReceivedMessages();
      assertThat(mails).hasSize(2);
      assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
      assertThat(mails[0].getMessageID())
          .isEqualTo("<%s@tinh.example>".formatted(digest().messageId()));
      assertThat(states()).containsExactly("SENT");
    }

    @Test
    void again_and_again_is_given_up() {
      told("syt", "accepted");
      digests(post()).make();
      for (int attempt = 0; attempt < DigestSender.MOST_ATTEMPTS; attempt++) {
        asOwner().sql("update notice.digest set next_attempt_at = :t").param("t", now()).update();
        assertThat(store.claim(clock.instant())).isPresent();
      }
      asOwner().sql("update notice.digest set next_attempt_at = :t").param("t", now()).update();

      sender(post()).sendDue();

      assertThat(digest().trouble()).isEqualTo("INTERRUPTED");
      assertThat(digest().state()).isEqualTo(Digest.State.GIVEN_UP);
    }
  }

  @Test
  void two_processes_send_each_mail_once() throws Exception {
    List<String> people = List.of("syt", "syt-lanhdao", "hctd", "ninhson", "chuyenvien", "snv");
    people.forEach(person -> told(person, "accepted"));
    var processes =
        java.util.stream.IntStream.range(0, 2)
            .mapToObj(
                n ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              digests(post()).make();
                              sender(post()).sendDue();
                            }))
            .toList();
    for (Thread process : processes) {
      process.join();
    }
    sender(post()).sendDue();

    assertThat(post.getReceivedMessages()).hasSize(people.size());
    assertThat(
            Arrays.stream(post.getReceivedMessages())
                .map(mail -> GreenMailUtil.getAddressList(recipientsOf(mail)))
                .distinct())
        .hasSize(people.size());
    assertThat(states()).hasSize(people.size()).containsOnly("SENT");
  }

  private static jakarta.mail.Address[] recipientsOf(MimeMessage mail) {
    try {
      return mail.getAllRecipients();
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private MailServer post() {
    return TestMail.on(post.getSmtp().getPort());
  }

  private void send(MailServer server) {
    digests(server).make();
    sender(server).sendDue();
  }

  private DailyDigests digests(MailServer server) {
    return new DailyDigests(store, recipients, server, settings, clock, transactions);
  }

  private DigestSender sender(MailServer server) {
    return new DigestSender(
        store,
        digests(server),
        recipients,
        server,
        new DigestWriter(messages, server, settings),
        settings,
        clock,
        transactions);
  }

  private long told(String username, String kind, String... arguments) {
    return toldAbout(700_000 + ++things, username, kind, arguments);
  }

  private long toldAbout(long about, String username, String kind, String... arguments) {
    jdbc.sql(
            """
            insert into notice.notice (person_id, kind, source_id, role, about_kind, about_id, about_label, link,
                arguments, made_at)
            values (:person, :kind, :source, 'OFFICER', 'assignment', :about, '1.a Báo cáo kết quả', '/assignments/' || :about,
                cast(:arguments as text[]), :at)
            """)
        .param("person", account(username).personId())
        .param("kind", kind)
        .param("source", 700_000 + ++things)
        .param("about", about)
        .param("arguments", arguments)
        .param("at", now())
        .update();
    return about;
  }

  private void read(long about, String username) {
    long id =
        jdbc.sql("select id from notice.notice where about_id = :about")
            .param("about", about)
            .query(Long.class)
            .single();
    long person = account(username).personId();
    notices.read(new Reader(person, "", false, false, java.util.Set.of()), id);
  }

  private Digest digest() {
    assertThat(all()).hasSize(1);
    return all().getFirst();
  }

  private List<Digest> all() {
    return store.byIds(jdbc.sql("select id from notice.digest").query(Long.class).list());
  }

  private List<String> states() {
    return jdbc.sql("select state from notice.digest order by id").query(String.class).list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private void itIs(LocalDate day, String time) {
    clock.moveTo(day.atTime(LocalTime.parse(time)).atZone(BusinessClock.VIET_NAM).toInstant());
  }

  private Account account(String username) {
    return accounts.all().stream()
        .filter(a -> a.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private JdbcClient asOwner() {
    var source = new PGSimpleDataSource();
    source.setUrl(environment.getRequiredProperty("spring.flyway.url"));
    source.setUser(environment.getRequiredProperty("spring.flyway.user"));
    source.setPassword(environment.getRequiredProperty("spring.flyway.password"));
    return JdbcClient.create(source);
  }

  private static String content(Part part, String type) throws Exception {
    if (part.isMimeType(type)) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = content(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
