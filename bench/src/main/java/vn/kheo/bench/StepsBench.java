package vn.kheo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kheo.app.directive.Assignments;

/**
 * One step of an assignment, its receipt, through the application's door, beside the very same
 * statements, as noted from the door, sent by hand in one transaction; at one and at 16 clients.
 */
final class StepsBench {
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 6;
  private static final int EACH = 400;

  private StepsBench() {}

  static void report() throws Exception {
    try (var house = new House()) {
      var ledger = new Ledger(house);
      ledger.grow(99_000);
      long unit = ledger.unit(1);
      long leader =
          house.number("select min(person_id) from organization.post where unit_id = " + unit);
      List<Long> given = ledger.toReceive(unit, (ROUNDS + WARM_UP) * 2 * 2 * EACH + 1);
      var next = new AtomicInteger();
      var assignments = house.door(Assignments.class);
      ledger.signIn("officer");
      long sample = given.get(next.getAndIncrement());
      List<Statements.Sent> statements =
          house.statements(() -> receive(assignments, sample, leader));
      System.out.println(
          "| clients | statements | by hand, /s | through the door, /s | door/hand |");
      System.out.println("| ---: | ---: | ---: | ---: | ---: |");
      for (int clients : new int[] {1, 16}) {
        double[] hand = new double[ROUNDS];
        double[] door = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
          house.settled();
          double byHand =
              perSecond(
                  clients,
                  () -> {
                    try (Connection connection = house.byHand()) {
                      connection.setAutoCommit(false);
                      List<PreparedStatement> prepared = new ArrayList<>();
                      for (Statements.Sent sent : statements) {
                        prepared.add(connection.prepareStatement(sent.sql()));
                      }
                      for (int i = 0; i < EACH / clients; i++) {
                        Object id = given.get(next.getAndIncrement());
                        for (int s = 0; s < prepared.size(); s++) {
                          statements.get(s).again(prepared.get(s), id, sample);
                        }
                        connection.commit();
                      }
                    }
                    return 0;
                  });
          house.settled();
          double ours =
              perSecond(
                  clients,
                  () -> {
                    ledger.signIn("officer");
                    for (int i = 0; i < EACH / clients; i++) {
                      receive(assignments, given.get(next.getAndIncrement()), leader);
                    }
                    return 0;
                  });
          if (round >= 0) {
            hand[round] = byHand;
            door[round] = ours;
          }
        }
        var byHand = new Rounds(hand);
        var through = new Rounds(door);
        System.out.printf(
            Locale.ROOT,
            "| %d | %d | %s | %s | %.2f |%n",
            clients,
            statements.size(),
            byHand,
            through,
            through.median() / byHand.median());
      }
    }
  }

  private static void receive(Assignments assignments, long id, long leader) {
    try {
      OneRequest.of(
          () -> {
            assignments.receive(id, 0, leader, null);
            return 0;
          });
    } catch (Exception e) {
      throw new IllegalStateException("assignment " + id + " was not received", e);
    }
  }

  private static double perSecond(int clients, Callable<Integer> work) throws Exception {
    try (var pool = Executors.newFixedThreadPool(clients)) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(work);
      }
      long begin = System.nanoTime();
      for (Future<Integer> one : pool.invokeAll(all)) {
        one.get();
      }
      return clients * (EACH / clients) / ((System.nanoTime() - begin) / 1e9);
    }
  }
}
