/** Mẫu văn bản: its pages. */
@NullMarked
package vn.kheo.app.oversight.papers.web;

import org.jspecify.annotations.NullMarked;
