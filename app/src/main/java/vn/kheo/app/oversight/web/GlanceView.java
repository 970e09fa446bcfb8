package vn.kheo.app.oversight.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Dossier;

/**
 * Một ô, nhìn nhanh: what happened to one assignment, newest first.
 *
 * @param dossier everything about it
 */
public record GlanceView(Dossier dossier, Status status, List<Moment> moments) {

  /**
   * Một mốc.
   *
   * @param key of its words
   * @param who name and post as they were; null where the house did it or it is not known
   * @param words of the person; null for none
   */
  public record Moment(Instant at, String key, @Nullable String who, @Nullable String words) {}

  static GlanceView of(Dossier dossier) {
    var moments = new ArrayList<Moment>();
    moments.add(new Moment(dossier.givenAt(), "given", dossier.issuerUnitName(), null));
    if (dossier.receivedAt() != null) {
      moments.add(new Moment(dossier.receivedAt(), "received", dossier.leaderName(), null));
    }
    dossier.notes().forEach(n -> moments.add(new Moment(n.at(), "note", n.author(), n.words())));
    dossier.submissions().forEach(s -> submitted(s, moments));
    dossier.extensions().forEach(e -> extension(e, moments));
    dossier.refusals().forEach(r -> refusal(r, moments));
    if (dossier.closedAt() != null) {
      moments.add(new Moment(dossier.closedAt(), "closed", dossier.monitorUnitName(), null));
    }
    moments.sort(Comparator.comparing(Moment::at).reversed());
    return new GlanceView(
        dossier,
        Status.of(dossier.line().state(), dossier.line().timeliness()),
        List.copyOf(moments));
  }

  private static void submitted(Dossier.Submission submission, List<Moment> moments) {
    String said =
        submission.evidence().stream()
            .map(Dossier.Evidence::words)
            .filter(words -> words != null && !words.isBlank())
            .findFirst()
            .orElse(null);
    moments.add(new Moment(submission.at(), "handedIn", submission.author(), said));
    if (submission.verdict() == Dossier.Verdict.RETURNED) {
      // the house keeps no hour of the verdict; it stands right after what it is about
      moments.add(
          new Moment(submission.at().plusMillis(1), "returned", null, submission.verdictReason()));
    }
  }

  private static void extension(Dossier.Extension extension, List<Moment> moments) {
    moments.add(
        new Moment(extension.askedAt(), "extensionAsked", extension.askedBy(), extension.reason()));
    if (extension.decidedAt() != null) {
      moments.add(
          new Moment(
              extension.decidedAt(),
              "REFUSED".equals(extension.decision()) ? "extensionRefused" : "extensionGranted",
              extension.decidedBy(),
              extension.decisionReason()));
    }
  }

  private static void refusal(Dossier.Refusal refusal, List<Moment> moments) {
    moments.add(new Moment(refusal.at(), "refused", refusal.author(), refusal.reason()));
    if (refusal.decidedAt() != null) {
      moments.add(
          new Moment(
              refusal.decidedAt(),
              switch (refusal.decision()) {
                case "HANDED_ON" -> "handedOn";
                case "MERGED" -> "merged";
                case null, default -> "upheld";
              },
              null,
              refusal.decisionReason()));
    }
  }
}
