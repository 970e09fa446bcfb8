package vn.kheo.app.notice.mail;

/**
 * Thư chưa gửi được. Its words stand in the messages as {@code notice.mail.trouble.<kind>}.
 *
 * <p>The message is the kind alone: what a server answers may hold an address and stays out of the
 * log.
 */
public final class MailTrouble extends Exception {
  /** What went wrong. */
  public enum Kind {
    /** Nobody answers there. */
    UNREACHABLE(true, false),
    /** It does not let us in. */
    SIGN_IN(true, false),
    /** It took too long, or the line broke; whether the mail arrived is not known. */
    BROKEN_OFF(true, false),
    /** It does not take mail from our sender. */
    SENDER(true, false),
    /** It does not take this mail now. */
    PUT_OFF(false, false),
    /** It never takes mail for this address. */
    RECIPIENT(false, true),
    /** It never takes this mail. */
    REFUSED(false, true),
    /** What is written there is no address. */
    ADDRESS(false, true),
    /** Several processes in turn died while they sent it. */
    INTERRUPTED(false, true);

    private final boolean ofServer;
    private final boolean lasting;

    Kind(boolean ofServer, boolean lasting) {
      this.ofServer = ofServer;
      this.lasting = lasting;
    }

    /** Whether it would be the same with every other mail. */
    public boolean ofServer() {
      return ofServer;
    }

    /** Whether trying again is no use. */
    public boolean lasting() {
      return lasting;
    }
  }

  private final Kind kind;
  private final String answer;

  /**
   * @param answer what the server said, as far as it said anything
   */
  public MailTrouble(Kind kind, String answer) {
    super(kind.name());
    this.kind = kind;
    this.answer = answer.length() > 300 ? answer.substring(0, 299) + "…" : answer;
  }

  public Kind kind() {
    return kind;
  }

  public String answer() {
    return answer;
  }
}
