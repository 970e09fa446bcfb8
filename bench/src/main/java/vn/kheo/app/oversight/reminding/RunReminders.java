package vn.kheo.app.oversight.reminding;

/** Lets a measurement start a reminder run. Stands in this package because nobody else may. */
public final class RunReminders {
  private RunReminders() {}

  /**
   * @param run the application's own
   * @return how many reminders were made
   */
  public static int once(Object run) {
    return ((ReminderRun) run).run();
  }

  /** What to ask the application for. */
  public static Class<?> door() {
    return ReminderRun.class;
  }
}
