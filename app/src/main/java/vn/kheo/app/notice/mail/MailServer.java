package vn.kheo.app.notice.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.kheo.app.notice.mail.MailTrouble.Kind;

/** Máy chủ thư: the SMTP server the house hands its mail to, once one is configured. */
@Component
public class MailServer {
  private final Optional<JavaMailSenderImpl> server;
  private final String from;
  private final String address;

  MailServer(
      ObjectProvider<JavaMailSenderImpl> server,
      @Value("${kheo.mail.from:}") String from,
      @Value("${kheo.address:}") String address) {
    this.server = Optional.ofNullable(server.getIfAvailable());
    this.from = isAddress(from.strip()) ? from.strip() : "";
    this.address =
        address.strip().matches("https?://\\S+") ? address.strip().replaceAll("/+$", "") : "";
  }

  private static boolean isAddress(String typed) {
    try {
      new InternetAddress(typed, true).validate();
      return true;
    } catch (AddressException none) {
      return false;
    }
  }

  /**
   * Names of what is still to be configured, or is no address; empty where mail leaves the house.
   */
  public List<String> missing() {
    var missing = new ArrayList<String>();
    if (server.isEmpty()) {
      missing.add("SPRING_MAIL_HOST");
    }
    if (from.isEmpty()) {
      missing.add("KHEO_MAIL_FROM");
    }
    if (address.isEmpty()) {
      missing.add("KHEO_ADDRESS");
    }
    return missing;
  }

  /** What people type to reach the house, without a slash at its end. */
  public String address() {
    return address;
  }

  /**
   * A line to the server, on which several mails may go out.
   *
   * @throws MailTrouble where there is none
   */
  public Line open() throws MailTrouble {
    JavaMailSenderImpl to = server.orElseThrow(() -> new IllegalStateException("no mail server"));
    Session session = to.getSession();
    try {
      Transport transport =
          session.getTransport(Objects.requireNonNullElse(to.getProtocol(), "smtp"));
      transport.connect(to.getHost(), to.getPort(), to.getUsername(), to.getPassword());
      return new Line(this, session, transport);
    } catch (AuthenticationFailedException refused) {
      throw new MailTrouble(Kind.SIGN_IN, said(refused));
    } catch (MessagingException nobody) {
      throw new MailTrouble(Kind.UNREACHABLE, said(nobody));
    }
  }

  /** Đường gửi. */
  public static class Line implements AutoCloseable {
    private final MailServer server;
    private final Session session;
    private final Transport transport;

    Line(MailServer server, Session session, Transport transport) {
      this.server = server;
      this.session = session;
      this.transport = transport;
    }

    /** The same line, for a test that does something with it. */
    Line(Line same) {
      this(same.server, same.session, same.transport);
    }

    /**
     * Returns once the server has taken the mail upon itself.
     *
     * @throws MailTrouble where it has not, or nobody knows
     */
    public void send(Mail mail) throws MailTrouble {
      MimeMessage message = server.message(session, mail);
      try {
        transport.sendMessage(message, message.getAllRecipients());
      } catch (MessagingException refused) {
        throw trouble(refused);
      }
    }

    /** Whether another mail can go out on it. */
    public boolean isOpen() {
      return transport.isConnected();
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException gone) {
        // It is closed either way.
      }
    }
  }

  private MimeMessage message(Session session, Mail mail) throws MailTrouble {
    try {
      var to = new InternetAddress(mail.to(), true);
      to.setPersonal(mail.toName(), StandardCharsets.UTF_8.name());
      var sender = new InternetAddress(from, true);
      String domain = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
      var message = new Known(session, "<%s@%s>".formatted(mail.id(), domain));
      var helper =
          new MimeMessageHelper(
              message, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
      helper.setFrom(sender);
      helper.setTo(to);
      helper.setSubject(mail.subject());
      helper.setText(mail.text(), mail.html());
      helper.setSentDate(Date.from(mail.date()));
      // So that no absence notice answers it.
      message.setHeader("Auto-Submitted", "auto-generated");
      message.saveChanges();
      return message;
    } catch (AddressException none) {
      throw new MailTrouble(Kind.ADDRESS, "");
    } catch (MessagingException | IOException impossible) {
      throw new IllegalStateException("a mail could not be put together", impossible);
    }
  }

  /** Keeps its Message-ID, which the library would otherwise make anew. */
  private static final class Known extends MimeMessage {
    private final String id;

    Known(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  private static MailTrouble trouble(MessagingException refused) {
    for (@Nullable Exception cause = refused; cause != null; cause = next(cause)) {
      switch (cause) {
        case SMTPAddressFailedException address -> {
          return new MailTrouble(
              address.getReturnCode() >= 500 ? Kind.RECIPIENT : Kind.PUT_OFF, said(address));
        }
        case SMTPSenderFailedException sender -> {
          return new MailTrouble(Kind.SENDER, said(sender));
        }
        case SMTPSendFailedException answer when answer.getNextException() == null -> {
          return new MailTrouble(
              answer.getReturnCode() >= 500 ? Kind.REFUSED : Kind.PUT_OFF, said(answer));
        }
        default -> {}
      }
    }
    return new MailTrouble(Kind.BROKEN_OFF, said(refused));
  }

  private static @Nullable Exception next(Exception of) {
    return of instanceof MessagingException message ? message.getNextException() : null;
  }

  private static String said(Exception answer) {
    return Objects.requireNonNullElse(answer.getMessage(), "").strip();
  }
}
