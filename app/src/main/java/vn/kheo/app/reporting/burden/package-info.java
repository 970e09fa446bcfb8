/**
 * Gánh nặng báo cáo: what each unit owes in a month, to whom, how many figures and how long they
 * took.
 */
@NullMarked
package vn.kheo.app.reporting.burden;

import org.jspecify.annotations.NullMarked;
