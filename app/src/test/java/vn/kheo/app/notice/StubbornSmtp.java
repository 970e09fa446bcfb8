package vn.kheo.app.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** An SMTP server that answers as a test says; an empty answer is none at all. */
final class StubbornSmtp implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0);
  private final UnaryOperator<String> answers;
  final List<String> heard = new CopyOnWriteArrayList<>();

  /**
   * @param answers command, such as {@code RCPT TO:<a@b.example>} → answer; null for the usual one
   */
  StubbornSmtp(UnaryOperator<String> answers) throws IOException {
    this.answers = answers;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket visitor = door.accept();
        Thread.ofVirtual().start(() -> talk(visitor));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket visitor) {
    try (visitor;
        var in =
            new BufferedReader(
                new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8))) {
      if (!say(visitor, "", "220 mail.example")) {
        Thread.sleep(60_000);
      }
      boolean data = false;
      String line;
      while ((line = in.readLine()) != null) {
        if (data) {
          data = !line.equals(".");
          if (!data && !say(visitor, ".", "250 taken")) {
            Thread.sleep(60_000);
          }
          continue;
        }
        heard.add(line);
        data = line.equals("DATA");
        if (!say(visitor, line, data ? "354 go on" : "250 ok")) {
          Thread.sleep(60_000);
        }
      }
    } catch (IOException | InterruptedException gone) {
      // The other side hung up.
    }
  }

  private boolean say(Socket visitor, String command, String usual) throws IOException {
    String wanted = answers.apply(command);
    String answer = wanted == null ? usual : wanted;
    if (answer.isEmpty()) {
      return false;
    }
    visitor.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    visitor.getOutputStream().flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
