/** Pages of self-assessment. */
@NullMarked
package vn.kheo.app.oversight.assessing.web;

import org.jspecify.annotations.NullMarked;
