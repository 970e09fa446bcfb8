package vn.kheo.app.notice.mail;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server's address as a test needs it: this machine, that port, no patience. */
public final class TestMail {
  private TestMail() {}

  public static MailServer on(int port) {
    return of(port, "kheo@tinh.example", "https://kheo.tinh.example/");
  }

  public static MailServer of(int port, String from, String address) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "400");
    var beans = new StaticListableBeanFactory();
    beans.addBean("mailSender", sender);
    return new MailServer(beans.getBeanProvider(JavaMailSenderImpl.class), from, address);
  }

  /** Takes the mail and then dies before it can say so: what a kill between the two looks like. */
  public static MailServer dyingAfterSending(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("mailSender", sender);
    return new MailServer(
        beans.getBeanProvider(JavaMailSenderImpl.class), "kheo@tinh.example", "https://k.example") {
      @Override
      public Line open() throws MailTrouble {
        Line real = super.open();
        return new Line(real) {
          @Override
          public void send(Mail mail) throws MailTrouble {
            super.send(mail);
            throw new Killed();
          }
        };
      }
    };
  }

  /** Not to be caught by anybody. */
  public static final class Killed extends Error {}
}
