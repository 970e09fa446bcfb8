package vn.kheo.app.document.web;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Registration;

/**
 * What became of one file, in words; survives the redirect after a form was sent.
 *
 * @param sign {@code taken}, {@code warned}, {@code same}, {@code waiting} or {@code refused}
 * @param documentId the document taken, or the earlier one it is the same as
 */
public record Outcome(
    String name,
    String sign,
    String sentence,
    @Nullable Long documentId,
    @Nullable String documentLabel,
    @Nullable Long waitingId)
    implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  public boolean taken() {
    return sign.equals("taken") || sign.equals("warned");
  }

  static Outcome of(String name, Registration registration, Words words) {
    return switch (registration) {
      case Registration.Taken(var document) when document.warning() == null ->
          about(name, "taken", words.t("document.outcome.taken"), document, null);
      case Registration.Taken(var document) ->
          about(name, "warned", words.t("document.outcome.datedLater"), document, null);
      case Registration.SameFile(var earlier) ->
          about(name, "same", words.t("document.outcome.sameFile"), earlier, null);
      case Registration.SameIdentity(var earlier, var waitingId) ->
          about(name, "waiting", words.t("document.outcome.sameIdentity"), earlier, waitingId);
      case Registration.SameText(var earlier, var waitingId) ->
          about(name, "waiting", words.t("document.outcome.sameText"), earlier, waitingId);
      case Registration.Secret(var secrecy) ->
          refused(
              name,
              words.t("document.outcome.secret", secrecy.label().toUpperCase(words.locale())));
      case Registration.Unreadable(var reason, var sentence) -> refused(name, sentence);
    };
  }

  static Outcome refused(String name, String sentence) {
    return new Outcome(name, "refused", sentence, null, null, null);
  }

  private static Outcome about(
      String name, String sign, String sentence, Document document, @Nullable Long waitingId) {
    return new Outcome(name, sign, sentence, document.id(), document.label(), waitingId);
  }
}
