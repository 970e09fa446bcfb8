package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
  private static final LocalDate DAY = LocalDate.of(2022, 11, 15);
  private static final Instant NOW = Instant.parse("2022-11-15T02:00:00Z");

  @Test
  void the_picture_in_docs_is_drawn_from_the_types() throws IOException {
    Path page = Path.of("..", "docs", "life-cycle.md");
    String drawn = drawn();
    if (Boolean.getBoolean("kheo.draw")) {
      Files.writeString(page, drawn);
    }
    assertThat(page).content(StandardCharsets.UTF_8).isEqualTo(drawn);
  }

  @Test
  void every_state_that_is_stored_is_a_type_and_every_type_is_stored() {
    assertThat(states())
        .extracting(state -> state.getSimpleName().toUpperCase(java.util.Locale.ROOT))
        .containsExactlyInAnyOrder(
            Arrays.stream(AssignmentState.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void what_is_closed_withdrawn_or_succeeded_stays_so() {
    assertThat(steps(Assignment.Closed.class)).isEmpty();
    assertThat(steps(Assignment.Withdrawn.class)).isEmpty();
    assertThat(steps(Assignment.Succeeded.class)).isEmpty();
  }

  @Property
  void random_steps_never_leave_the_states_and_the_version_grows_by_one_each(
      @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> choices) {
    Assignment at = given();
    boolean evidence = false;
    for (int choice : choices) {
      int before = at.work().version();
      Assignment next = step(at, choice);
      if (next == null) {
        continue;
      }
      evidence |= next instanceof Assignment.Reported;
      assertThat(next.work().version()).isEqualTo(before + 1);
      assertThat(next.work().firstDue()).isEqualTo(DAY);
      if (next instanceof Assignment.Closed closed) {
        assertThat(evidence).as("closed has evidence").isTrue();
        assertThat(closed.reportedOn()).isNotNull();
      }
      at = next;
    }
  }

  @Property
  void the_last_day_only_moves_by_an_extension(
      @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> choices) {
    Assignment at = given();
    for (int choice : choices) {
      Assignment next = step(at, choice);
      if (next == null) {
        continue;
      }
      boolean extension = choice == 3 && at instanceof Assignment.Open;
      assertThat(next.work().due())
          .isEqualTo(extension ? DAY.plusDays(at.work().version() + 1L) : at.work().due());
      at = next;
    }
  }

  @Test
  void suspended_work_goes_on_as_it_was() {
    var given = given();
    assertThat(given.suspend("chờ", DAY).resume()).isInstanceOf(Assignment.Given.class);
    var underway = given.receive(new Assignment.InCharge(7, 8L));
    assertThat(underway.suspend("chờ", DAY).resume())
        .isEqualTo(
            new Assignment.Underway(underway.work().next().next(), new Assignment.InCharge(7, 8L)));
  }

  private static Assignment.Given given() {
    return new Assignment.Given(new Work(1, 2, 3, DAY, DAY, true, false, 0));
  }

  private static @Nullable Assignment step(Assignment at, int choice) {
    return switch (at) {
      case Assignment.Open open when choice == 0 -> open.suspend("chờ", DAY);
      case Assignment.Open open when choice == 1 -> open.withdraw("thôi");
      case Assignment.Open open when choice == 2 -> open.ask();
      case Assignment.Open open when choice == 3 ->
          open.extendTo(DAY.plusDays(open.work().version() + 1L));
      case Assignment.Given given ->
          choice > 3 ? given.receive(new Assignment.InCharge(7, null)) : null;
      case Assignment.Underway underway ->
          choice == 4
              ? underway.name(new Assignment.InCharge(9, null))
              : choice == 5 ? underway.handDown() : choice > 5 ? underway.handIn(DAY) : null;
      case Assignment.Reported reported ->
          choice == 0
              ? reported.withdraw("thôi")
              : choice < 5 ? reported.sendBack() : reported.accept(NOW);
      case Assignment.Suspended suspended ->
          choice == 0 ? suspended.withdraw("thôi") : suspended.resume();
      case Assignment.Closed closed -> null;
      case Assignment.Withdrawn withdrawn -> null;
      case Assignment.Succeeded succeeded -> null;
    };
  }

  private static List<Class<?>> states() {
    return leaves(Assignment.class).toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LifeCycleTest::leaves).distinct()
        : Stream.of(type);
  }

  private static Set<String> steps(Class<?> state) {
    Set<String> edges = new TreeSet<>();
    for (Method step : state.getMethods()) {
      boolean leads =
          Assignment.class.isAssignableFrom(step.getReturnType())
              && !Modifier.isStatic(step.getModifiers())
              && !step.isBridge()
              && Arrays.stream(state.getRecordComponents())
                  .noneMatch(part -> part.getName().equals(step.getName()));
      if (leads) {
        leaves(step.getReturnType())
            .forEach(
                to ->
                    edges.add(
                        "    %s --> %s : %s"
                            .formatted(state.getSimpleName(), to.getSimpleName(), step.getName())));
      }
    }
    return edges;
  }

  private static String drawn() {
    List<String> lines = new ArrayList<>();
    lines.add("    [*] --> Given : issue");
    states().stream()
        .sorted(java.util.Comparator.comparing(Class::getSimpleName))
        .forEach(state -> lines.addAll(steps(state)));
    for (Class<?> last :
        List.of(Assignment.Closed.class, Assignment.Withdrawn.class, Assignment.Succeeded.class)) {
      lines.add("    %s --> [*]".formatted(last.getSimpleName()));
    }
    return """
        # The life of an assignment, drawn from the code

        Each state is a type in `Assignment` and each arrow a method of that type; a test writes this page anew and
        compares. Lateness is no state: it follows from the dates, the evidence and today.

        ```mermaid
        stateDiagram-v2
        %s
        ```

        | state | tiếng Việt |
        | --- | --- |
        | `Given` | đã giao, chưa tiếp nhận |
        | `Underway` | đang thực hiện |
        | `Reported` | đã báo cáo hoàn thành, chờ duyệt |
        | `Closed` | hoàn thành |
        | `Suspended` | tạm hoãn |
        | `Withdrawn` | thu hồi |
        | `Succeeded` | chuyển đơn vị kế thừa |
        """
        .formatted(String.join("\n", lines));
  }
}
