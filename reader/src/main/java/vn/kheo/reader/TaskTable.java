package vn.kheo.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.OrderFacts.Beside;

/**
 * Bảng phân công nhiệm vụ: a table with a column for the task and one for who leads it or by when.
 * Each row is an order.
 */
final class TaskTable {
  private static final int MOST_COLUMNS = 14;

  private final Page page;
  private final Words words;
  private final OrderFacts facts;
  private final DeadlineRule deadlines;
  private final CadenceRule cadences;

  TaskTable(Page page, OrderFacts facts, DeadlineRule deadlines) {
    this.page = page;
    this.words = page.words();
    this.facts = facts;
    this.deadlines = deadlines;
    this.cadences = new CadenceRule(words);
  }

  /** Columns by number; -1 where the table has none. */
  private record Columns(int count, int task, int lead, int with, int time) {}

  /** A cell: the blocks {@code from..to}. */
  private record Cell(int from, int to) {}

  /** Reads all tables of the blocks {@code from..to} and marks the blocks they take. */
  List<Order> read(int from, int to, boolean[] taken, String ref) {
    var orders = new ArrayList<Order>();
    int tables = 0;
    int b = from;
    while (b < to) {
      boolean row = b + 1 < to && page.block(b + 1).line().bars == 1;
      boolean begins = row && (page.block(b).line().bars > 0 || isNumberHeading(b));
      var columns = begins ? header(b, to) : null;
      if (columns == null) {
        b++;
        continue;
      }
      tables++;
      int before = orders.size();
      int next = rows(b, to, columns, ref + "t" + tables, taken, orders);
      if (orders.size() == before) {
        // Cells whose rows cannot be told apart are no table; what stands behind must not be lost.
        Arrays.fill(taken, b, next, false);
        next = b + 1;
      }
      b = next;
    }
    return orders;
  }

  private boolean isNumberHeading(int b) {
    var block = page.block(b);
    return words.saysAny(block.firstWord(), "stt", "tt", "số tt") > 0
        && block.lastWord() - block.firstWord() <= 2;
  }

  private @Nullable Columns header(int b, int to) {
    int column = 0;
    int task = -1;
    int lead = -1;
    int with = -1;
    int time = -1;
    int k = b;
    while (k < to && column < MOST_COLUMNS) {
      var block = page.block(k);
      if (k > b) {
        if (block.line().bars >= 2 || isRow(k, 1) && column > 1) {
          break;
        }
        column += block.line().bars;
      }
      if (block.length() > 120) {
        return null;
      }
      boolean begins = k == b || block.line().bars > 0;
      int w = block.firstWord();
      if (begins && !block.isEmpty()) {
        if (lead < 0 && isLead(w, block.lastWord())) {
          lead = column;
        } else if (with < 0 && words.is(w, Term.WITH_LABEL)) {
          with = column;
        } else if (time < 0 && words.is(w, Term.TIME_LABEL)) {
          time = column;
        } else if (task < 0 && (words.is(w, Term.TASK_LABEL) || words.is(w, Term.WORK))) {
          task = column;
        }
      }
      k++;
    }
    boolean table = column >= 1 && task >= 0 && (lead >= 0 || time >= 0 && with >= 0);
    return table ? new Columns(column + 1, task, lead, with, time) : null;
  }

  private boolean isLead(int w, int last) {
    return words.is(w, Term.LEAD_LABEL) && !words.is(w, Term.WITH_LABEL)
        || words.says(last - 2, "chủ trì") > 0;
  }

  private int rows(
      int start, int to, Columns columns, String ref, boolean[] taken, List<Order> orders) {
    int b = start;
    // Past the header row.
    int furthest = Math.min(to, start + 3 * MOST_COLUMNS);
    do {
      taken[b] = true;
      b++;
    } while (b < furthest && page.block(b).line().bars < 2 && !isRow(b, 1));
    if (b < to && isRow(b, 1)) {
      return numbered(b, to, columns, ref, taken, orders);
    }
    int number = 0;
    while (b < to && page.block(b).line().bars >= 2) {
      var row = new Cell[columns.count()];
      int next = row(b, to, columns.count(), row);
      if (next == b || isText(row, b, next, to)) {
        break;
      }
      boolean last = next >= to || page.block(next).line().bars == 0;
      for (int k = b; k < next; k++) {
        taken[k] = true;
      }
      var order = order(row, columns, ref + "." + (number + 1));
      if (order != null) {
        orders.add(order);
        number++;
      }
      b = next;
      if (last) {
        break;
      }
    }
    return b;
  }

  /** Whether a row begins here that nothing but its number sets apart from the cell before. */
  private boolean isRow(int b, int number) {
    var block = page.block(b);
    return block.line().bars == 1 && page.isFolio(b) && words.number(block.firstWord()) == number;
  }

  /** Rows that one bar each parts from the row before, as every cell from the next: by numbers. */
  private int numbered(
      int start, int to, Columns columns, String ref, boolean[] taken, List<Order> orders) {
    int b = start;
    int number = 1;
    while (b < to && isRow(b, number)) {
      var row = new Cell[columns.count()];
      int column = 0;
      int k = b;
      do {
        var cell = row[column];
        row[column] = new Cell(cell == null ? k : cell.from(), k + 1);
        taken[k] = true;
        k++;
        int bars = k < to ? page.block(k).line().bars : 0;
        boolean outside = bars == 0 && column == columns.count() - 1 && k < to && isBehindTable(k);
        if (outside || k < to && isRow(k, number + 1) && column > 0) {
          break;
        }
        column += bars;
      } while (k < to && column < columns.count());
      var order = order(row, columns, ref + "." + number);
      if (order != null) {
        orders.add(order);
      }
      number++;
      b = k;
    }
    return b;
  }

  /**
   * Fills a row's cells; returns the first block behind it. Empty cells leave only their bars: with
   * {@code c} cells read, {@code k} bars are {@code k - 1} empty cells, unless the row ends there.
   */
  private int row(int start, int to, int count, Cell[] row) {
    int column = 0;
    int b = start;
    while (b < to) {
      if (b > start) {
        int bars = page.block(b).line().bars;
        if (bars > 0) {
          int step = column + bars;
          boolean ends = bars >= 2 && (step > count - 1 || isAlone(row, column));
          if (ends || step >= count) {
            break;
          }
          column = step;
        } else if (column == count - 1 && page.block(b).line().apart && isBehindTable(b)) {
          break;
        }
      }
      var cell = row[column];
      row[column] = new Cell(cell == null ? b : cell.from(), b + 1);
      b++;
    }
    return b;
  }

  /**
   * What stands behind the table: one cell that goes on over paragraphs, or that nothing follows.
   */
  private boolean isText(Cell[] row, int from, int next, int to) {
    return filled(row) == 1 && (next >= to || next - from > 4);
  }

  /** A row of one cell that is no number is a heading inside the table. */
  private boolean isAlone(Cell[] row, int column) {
    var cell = row[0];
    if (column > 0 || cell == null) {
      return false;
    }
    var block = page.block(cell.from());
    boolean number =
        !block.isEmpty()
            && words.number(block.firstWord()) >= 0
            && block.lastWord() - block.firstWord() <= 2;
    return !number;
  }

  private boolean isBehindTable(int b) {
    return words.saysAny(page.block(b).firstWord(), "nơi nhận", "ghi chú", "phụ lục") > 0;
  }

  private @Nullable Order order(Cell[] row, Columns columns, String ref) {
    var task = row[columns.task()];
    if (task == null) {
      return null;
    }
    int first = firstWord(task);
    int last = lastWord(task);
    boolean filled = filled(row) > 1 && last - first >= 2;
    if (!filled) {
      return null;
    }
    var lead = parties(row, columns.lead());
    var with = parties(row, columns.with());
    Deadline deadline = null;
    Cadence cadence = null;
    var time = columns.time() < 0 ? null : row[columns.time()];
    if (time != null) {
      int from = firstWord(time);
      int end = lastWord(time);
      var rhythm = cadences.read(from, end, true);
      cadence = rhythm == null ? null : rhythm.cadence();
      var due = rhythm == null ? deadlines.cell(from, end) : null;
      deadline = due != null ? due.deadline() : rhythm == null ? facts.event(from, end) : null;
    }
    if (lead.isEmpty() && time == null) {
      return null;
    }
    return facts.order(
        ref, first, last, lead, new Beside(lead, with, deadline, cadence), "order.table", 0.93);
  }

  private static int filled(Cell[] row) {
    int filled = 0;
    for (var cell : row) {
      filled += cell == null ? 0 : 1;
    }
    return filled;
  }

  private List<Party> parties(Cell[] row, int column) {
    var cell = column < 0 ? null : row[column];
    if (cell == null) {
      return List.of();
    }
    var out = new ArrayList<Party>();
    for (int b = cell.from(); b < cell.to(); b++) {
      var block = page.block(b);
      var label = Labels.read(page.clean(), block.start(), block.end());
      int first = label == null ? block.firstWord() : words.at(label.end());
      out.addAll(facts.cell(first, block.lastWord(), Party.Source.TABLE));
    }
    return out;
  }

  private int firstWord(Cell cell) {
    var block = page.block(cell.from());
    var label = Labels.read(page.clean(), block.start(), block.end());
    return label == null ? block.firstWord() : words.at(label.end());
  }

  private int lastWord(Cell cell) {
    return page.block(cell.to() - 1).lastWord();
  }
}
