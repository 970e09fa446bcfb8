package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.OrderForm.Draft;
import vn.kheo.reader.Party.Source;

/**
 * Bảng phân công nhiệm vụ: a table with a column of tasks and one of those who lead them; each row
 * is an order.
 */
final class TableRule {
  private static final int LONGEST_HEADING = 14;
  private static final int MOST_COLUMNS = 16;

  private final Page page;
  private final Words words;
  private final FieldRule fields;
  private final OrderForm form;

  TableRule(Page page, Head head) {
    this.page = page;
    this.words = page.words();
    var date = head.letterhead().date();
    var deadlines = new DeadlineRule(words, date == null ? null : date.value());
    this.fields = new FieldRule(page, deadlines);
    this.form = new OrderForm(page, deadlines);
  }

  /** A cell: its words and the bars before it. */
  private record Cell(int first, int last, int bars, int block, int next) {}

  /** The tasks of the tables in these blocks, which are then marked as taken. */
  List<Draft> read(int from, int to, boolean[] taken) {
    var drafts = new ArrayList<Draft>();
    int b = from;
    while (b < to) {
      var header = page.block(b).line().bars > 0 ? header(b, to) : null;
      b = header == null ? b + 1 : rows(header, to, taken, drafts);
    }
    return drafts;
  }

  private record Header(Term[] columns, boolean numbered, int block, int next) {}

  private @Nullable Header header(int from, int to) {
    var columns = new ArrayList<Term>();
    boolean numbered = false;
    boolean lead = false;
    boolean task = false;
    int b = from;
    while (b < to && columns.size() < MOST_COLUMNS) {
      var cell = cell(b, to);
      if (b > from && (cell.bars() == 0 || cell.bars() > 1)) {
        break;
      }
      if (cell.last() - cell.first() > LONGEST_HEADING) {
        return null;
      }
      var kind = column(cell);
      numbered |=
          columns.isEmpty() && words.saysAny(cell.first(), "stt", "tt", "số tt", "số thứ tự") > 0;
      lead |= kind == Term.LEAD_LABEL;
      task |= kind == Term.TASK_LABEL;
      columns.add(kind);
      b = cell.next();
    }
    return lead && task ? new Header(columns.toArray(new Term[0]), numbered, from, b) : null;
  }

  private Cell cell(int from, int to) {
    int b = from + 1;
    while (b < to && page.block(b).line().bars == 0 && !page.block(b).line().apart) {
      b++;
    }
    return new Cell(
        page.block(from).firstWord(),
        page.block(b - 1).lastWord(),
        page.block(from).line().bars,
        from,
        b);
  }

  /** What a column holds, by the words of its heading. */
  private Term column(Cell cell) {
    for (int w = cell.first(); w < cell.last(); w++) {
      if (words.saysAny(w, "phối hợp") > 0) {
        return has(cell, "chủ trì") ? Term.LEAD_LABEL : Term.WITH_LABEL;
      }
    }
    if (has(cell, "chủ trì")
        || has(cell, "thực hiện")
            && (has(cell, "cơ quan")
                || has(cell, "đơn vị")
                || has(cell, "phân công")
                || has(cell, "người"))
        || has(cell, "tham mưu")
        || has(cell, "phụ trách")
        || has(cell, "đầu mối")) {
      return Term.LEAD_LABEL;
    }
    if (has(cell, "thời gian")
        || has(cell, "thời hạn")
        || has(cell, "tiến độ")
        || has(cell, "hoàn thành")
        || has(cell, "thời điểm")
        || has(cell, "lộ trình")) {
      return Term.TIME_LABEL;
    }
    if (has(cell, "sản phẩm")
        || has(cell, "kết quả")
        || has(cell, "ghi chú")
        || has(cell, "kinh phí")) {
      return Term.OTHER_LABEL;
    }
    if (has(cell, "nhiệm vụ")
        || has(cell, "nội dung")
        || has(cell, "công việc")
        || has(cell, "hoạt động")
        || has(cell, "giải pháp")) {
      return Term.TASK_LABEL;
    }
    return words.is(cell.first(), Term.LEAD_LABEL) ? Term.LEAD_LABEL : Term.OTHER_LABEL;
  }

  private boolean has(Cell cell, String phrase) {
    for (int w = cell.first(); w < cell.last(); w++) {
      if (words.says(w, phrase) > 0) {
        return true;
      }
    }
    return false;
  }

  private int rows(Header header, int to, boolean[] taken, List<Draft> drafts) {
    int n = header.columns().length;
    int b = header.block();
    while (b < header.next()) {
      taken[b++] = true;
    }
    var row = new Cell[n];
    Draft before = null;
    int column = n - 1;
    while (b < to) {
      var cell = cell(b, to);
      if (cell.bars() == 0) {
        break;
      }
      int next = column + cell.bars();
      if (next == n && before != null) {
        break; // The bar behind the last cell closes the table: another row opens with its own.
      }
      boolean number = isNumber(cell);
      boolean fresh =
          next >= n
              || (cell.bars() >= 2 && (isSection(row, column) || (header.numbered() && number)));
      if (fresh) {
        before = order(header, row, drafts, before);
        row = new Cell[n];
        column = next > n && next - n - 1 < n && !number ? next - n - 1 : 0;
      } else {
        column = next;
      }
      row[column] = cell;
      for (int k = cell.block(); k < cell.next(); k++) {
        taken[k] = true;
      }
      b = cell.next();
    }
    order(header, row, drafts, before);
    return b;
  }

  private boolean isNumber(Cell cell) {
    return cell.last() - cell.first() <= 2 && words.number(cell.first()) >= 0;
  }

  /** A row of one cell is a heading inside the table. */
  private boolean isSection(Cell[] row, int column) {
    var first = row[0];
    return column == 0 && first != null && !isNumber(first) && first.last() - first.first() > 2;
  }

  private @Nullable Draft order(
      Header header, @Nullable Cell[] row, List<Draft> drafts, @Nullable Draft before) {
    var task = find(header, row, Term.TASK_LABEL);
    if (task == null || task.first() >= task.last()) {
      return before;
    }
    var lead = find(header, row, Term.LEAD_LABEL);
    var time = find(header, row, Term.TIME_LABEL);
    if (lead == null && time == null) {
      return before;
    }
    int first = task.first();
    var label = Labels.read(page.clean(), words.start[first], words.end[task.last() - 1]);
    if (label != null) {
      first = Math.min(task.last() - 1, words.at(label.end()));
    }
    List<Party> assignees = List.of();
    if (lead != null) {
      assignees = fields.parties(lead.first(), lead.last(), Source.TABLE);
    } else if (before != null) {
      assignees = before.assignees;
    }
    var number = row[0];
    String ref =
        "PL."
            + (number != null && header.numbered()
                ? words.text(number.first(), number.last())
                : drafts.size() + 1);
    var draft = form.draft(ref, first, task.last(), null, assignees, lead != null);
    draft.rule = "order.table";
    var with = find(header, row, Term.WITH_LABEL);
    if (with != null) {
      draft.addCoordinators(fields.parties(with.first(), with.last(), Source.TABLE));
    }
    if (time != null) {
      form.time(draft, time.first(), time.last(), true);
    }
    drafts.add(draft);
    return draft;
  }

  private @Nullable Cell find(Header header, @Nullable Cell[] row, Term kind) {
    for (int i = 0; i < row.length; i++) {
      if (header.columns()[i] == kind && row[i] != null) {
        return row[i];
      }
    }
    return null;
  }
}
