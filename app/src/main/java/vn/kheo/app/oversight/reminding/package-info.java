/**
 * Nhắc việc: reminders of every working day by the province's plan or an order's own, and what
 * people are told when a step is taken. Source: TASK-25.
 */
@NullMarked
package vn.kheo.app.oversight.reminding;

import org.jspecify.annotations.NullMarked;
