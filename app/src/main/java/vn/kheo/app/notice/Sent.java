package vn.kheo.app.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Đã gửi: one thing told to one person, on the bell or by mail; one of both is there. */
public record Sent(@Nullable Notice notice, @Nullable Digest digest) {
  /** Kênh. */
  public enum Channel {
    BELL,
    MAIL
  }

  /** Tình trạng, by which the list is narrowed. */
  public enum State {
    UNREAD(Channel.BELL),
    READ(Channel.BELL),
    ENDED(Channel.BELL),
    WAITING(Channel.MAIL),
    SENT(Channel.MAIL),
    GIVEN_UP(Channel.MAIL),
    DROPPED(Channel.MAIL);

    private final Channel channel;

    State(Channel channel) {
      this.channel = channel;
    }

    public Channel channel() {
      return channel;
    }
  }

  public Channel channel() {
    return notice == null ? Channel.MAIL : Channel.BELL;
  }

  public long personId() {
    return notice != null ? notice.personId() : mail().personId();
  }

  /** When it was told; for a mail when it was sent, or else made. */
  public Instant at() {
    if (notice != null) {
      return notice.madeAt();
    }
    Instant sent = mail().sentAt();
    return sent == null ? mail().madeAt() : sent;
  }

  public State state() {
    if (notice != null) {
      return notice.endedAt() != null
          ? State.ENDED
          : notice.readAt() != null ? State.READ : State.UNREAD;
    }
    return switch (mail().state()) {
      case WAITING, SENDING -> State.WAITING;
      case SENT -> State.SENT;
      case GIVEN_UP -> State.GIVEN_UP;
      case DROPPED -> State.DROPPED;
    };
  }

  private Digest mail() {
    if (digest == null) {
      throw new IllegalStateException("neither notice nor mail");
    }
    return digest;
  }
}
