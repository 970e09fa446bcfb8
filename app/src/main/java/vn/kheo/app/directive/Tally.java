package vn.kheo.app.directive;

import vn.kheo.app.calendar.FourCells;

/**
 * Số liệu của một dòng thống kê.
 *
 * @param id of the unit, directive, obligation or person; 0 where there is none (nobody named)
 * @param name as of the day counted; empty where nobody is named
 */
public record Tally(long id, String name, FourCells cells) {

  /** Chiều thống kê: what a line stands for. */
  public enum By {
    /** Đơn vị thực hiện. */
    UNIT,
    /** Văn bản chỉ đạo. */
    DIRECTIVE,
    /** Lãnh đạo phụ trách. */
    LEADER,
    /** Đơn vị theo dõi. */
    MONITOR
  }

  /** Ô số liệu: a figure behind which a list stands. */
  public enum Cell {
    DONE_IN_TIME,
    DONE_LATE,
    OPEN_IN_TIME,
    OPEN_OVERDUE,
    /** Sắp đến hạn: a part of {@link #OPEN_IN_TIME}. */
    DUE_SOON,
    NO_DEADLINE,
    /** Đến hạn: what the rates are computed on. */
    DUE,
    /** All four cells and what has no deadline. */
    ALL
  }
}
