/** Công văn đôn đốc: its pages. */
@NullMarked
package vn.kheo.app.oversight.urging.web;

import org.jspecify.annotations.NullMarked;
