package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.access.Actor;
import vn.kheo.app.directive.AssignmentStore.Found;
import vn.kheo.app.organization.Person;

/**
 * Điều kiện của từng bước, one assignment at a time: the rules of {@link AssignmentSteps} and
 * {@link Rulings}, where many are done at once. Each throws {@link StepRefused} with the reason.
 */
final class BulkRules {
  private BulkRules() {}

  static void assign(Found found, Powers may, BulkStep.Assign assign, List<Person> people) {
    yours(may.works());
    if (found.personId() != null) {
      throw new StepRefused("forPerson");
    }
    Long leader = assign.leaderId();
    if (found.assignment() instanceof Assignment.Given) {
      if (leader == null) {
        throw new StepRefused("leaderNeeded");
      }
    } else if (!(found.assignment() instanceof Assignment.Underway)) {
      throw wrongState(found);
    }
    if (leader != null && people.stream().noneMatch(p -> p.id() == leader && p.leads())) {
      throw new StepRefused("notLeader");
    }
    Long officer = assign.officerId();
    if (officer != null && people.stream().noneMatch(p -> p.id() == officer)) {
      throw new StepRefused("notOfUnit");
    }
  }

  static void remind(Found found, Powers may, boolean alreadyToday) {
    yours(may.reminds());
    open(found);
    if (alreadyToday) {
      throw new StepRefused("remindedToday");
    }
  }

  static void ask(Found found, Powers may, BulkStep.Ask ask, boolean asked, LocalDate today) {
    yours(may.works());
    open(found);
    AssignmentSteps.mayAsk(found, ask.day(), today, asked);
  }

  /** The day that will count; of a refusal the day it was. */
  static BulkStore.Granted decide(
      Found found,
      Powers may,
      Decision decision,
      Requests.@Nullable OpenExtension asked,
      Actor actor,
      Days days) {
    yours(may.rules());
    open(found);
    if (asked == null) {
      throw new StepRefused("nothingAsked");
    }
    if (asked.askedBy() == actor.accountId()) {
      throw new StepRefused("ownRequest");
    }
    LocalDate day =
        switch (decision) {
          case Decision.Grant grant -> asked.askedDue();
          case Decision.OtherDate other -> other.due();
          case Decision.Refuse refuse -> null;
        };
    if (day == null) {
      return new BulkStore.Granted(asked, asked.fromDue());
    }
    Rulings.later(found, day);
    if (decision instanceof Decision.OtherDate) {
      AssignmentSteps.notPast(day, days.today());
    }
    return new BulkStore.Granted(asked, days.effective(day));
  }

  static void accept(Found found, Powers may, boolean own) {
    yours(may.judges());
    if (!(found.assignment() instanceof Assignment.Reported)) {
      throw wrongState(found);
    }
    if (own) {
      throw new StepRefused("ownEvidence");
    }
  }

  static BulkStore.Granted granted(Map<Long, BulkStore.Granted> granted, Found found) {
    return Objects.requireNonNull(granted.get(found.work().id()));
  }

  private static void yours(boolean may) {
    if (!may) {
      throw new StepRefused("notYours");
    }
  }

  private static void open(Found found) {
    if (!(found.assignment() instanceof Assignment.Open)) {
      throw wrongState(found);
    }
  }

  private static StepRefused wrongState(Found found) {
    return new StepRefused("state." + found.assignment().state());
  }
}
