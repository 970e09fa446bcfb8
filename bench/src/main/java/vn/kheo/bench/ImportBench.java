package vn.kheo.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.postgresql.PGConnection;
import vn.kheo.app.reporting.report.ImportFiles;
import vn.kheo.app.reporting.report.ImportOutcome;
import vn.kheo.app.reporting.report.Imports;

/**
 * A period of 660,000 figures from a CSV file: through the application, which looks up units and
 * indicators, reads and checks each cell, computes and runs the form's checks; and by hand, copied
 * to a staging table, joined with the register and upserted. Eight periods one after the other, and
 * parts of one, to see time and memory grow.
 */
final class ImportBench {
  private static final int UNITS = 11_000;
  private static final int[] PARTS = {1_375, 2_750, 5_500, 11_000};

  private ImportBench() {}

  static void report() throws Exception {
    try (var house = House.quiet()) {
      var nation = new Nation(house, UNITS);
      unfilled(house);
      house.signIn();
      System.out.println("| file | by hand, ms | through the door, ms | ratio | heap after, MB |");
      System.out.println("| --- | ---: | ---: | ---: | ---: |");
      for (int period = 1; period <= Nation.PERIODS; period++) {
        line(house, nation, period, UNITS, "period " + period);
      }
      again(house, nation);
      unfilled(house);
      for (int units : PARTS) {
        line(house, nation, 2, units, "%,d units of one period".formatted(units));
        unfilled(house);
      }
    }
  }

  /** Every report lies with its unit, with nothing in it. */
  private static void unfilled(House house) throws SQLException {
    house.owns(
        "update reporting.report set state = 'OPEN', counted = null, sent_on = null",
        """
        insert into reporting.edition (report_id, number, amounts, marks, begun_at)
        select id, 1, array[]::numeric[], array[]::smallint[], now()
          from reporting.report
            on conflict do nothing
        """,
        """
        update reporting.edition
           set sent_at = null, import_id = null, amounts = array_fill(null::numeric, array[%1$d]),
               marks = array_fill(0::smallint, array[%1$d])
        """
            .formatted(Nation.INDICATORS),
        "vacuum analyze reporting.edition",
        "vacuum analyze reporting.report",
        "truncate raw.value",
        "truncate raw.report");
  }

  private static void line(House house, Nation nation, int period, int units, String name)
      throws Exception {
    byte[] file = file(period, units);
    long round = nation.round(period);
    long begin = System.nanoTime();
    byHand(house, round, file);
    long middle = System.nanoTime();
    ImportOutcome outcome = house.door(Imports.class).take(round, name, ImportFiles.csv(file));
    long end = System.nanoTime();
    if (outcome.changed() != units * Nation.INDICATORS) {
      throw new IllegalStateException(outcome.toString());
    }
    double hand = (middle - begin) / 1e6;
    double ours = (end - middle) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "| %s, %,d figures | %.0f | %.0f | %.2f | %d |%n",
        name,
        units * Nation.INDICATORS,
        hand,
        ours,
        ours / hand,
        heap());
  }

  private static void again(House house, Nation nation) throws Exception {
    byte[] file = file(Nation.PERIODS, UNITS);
    long round = nation.round(Nation.PERIODS);
    long begin = System.nanoTime();
    byHand(house, round, file);
    long middle = System.nanoTime();
    ImportOutcome outcome = house.door(Imports.class).take(round, "again", ImportFiles.csv(file));
    long end = System.nanoTime();
    if (outcome.changed() != 0) {
      throw new IllegalStateException(outcome.toString());
    }
    System.out.printf(
        Locale.ROOT,
        "| the same again | %.0f | %.0f | %.2f | %d |%n",
        (middle - begin) / 1e6,
        (end - middle) / 1e6,
        (double) (end - middle) / (middle - begin),
        heap());
  }

  private static byte[] file(int period, int units) {
    var text = new StringBuilder("unit,indicator,value\n");
    for (int unit = 1; unit <= units; unit++) {
      for (int indicator = 1; indicator <= Nation.INDICATORS; indicator++) {
        int amount = Math.floorMod(period * 1_000_003 + unit * 61 + indicator * 7919, 1_048_575);
        text.append("xa-").append(unit).append(",A").append(indicator).append(',');
        text.append(amount / 1000).append('.').append("%03d".formatted(amount % 1000)).append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void byHand(House house, long round, byte[] file) throws Exception {
    try (Connection connection = house.owner()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create temporary table st (unit text, indicator text, v numeric(18, 3)) on commit drop");
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy st from stdin (format csv, header)", new ByteArrayInputStream(file));
        for (String sql :
            new String[] {
              """
              insert into raw.value
              select %1$d, u.id, i.ordinal, st.v
                from st
                join organization.unit u on u.code = st.unit
                join reporting.indicator i on i.code = st.indicator
                join reporting.round d on d.id = %1$d and d.form_version_id = i.version_id
                  on conflict (period_id, unit_id, indicator_id)
                     do update set v = excluded.v where value.v is distinct from excluded.v
              """,
              """
              insert into raw.report
              select distinct %1$d, u.id, now(), true from st join organization.unit u on u.code = st.unit
                  on conflict (period_id, unit_id) do update set submitted_at = excluded.submitted_at
              """
            }) {
          statement.execute(String.format(Locale.ROOT, sql, round));
        }
      }
      connection.commit();
    }
  }

  /** What is still used after everything that can be let go was. */
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
