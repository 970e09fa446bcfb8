/** Pages of hand-overs and of work that nobody is left for. */
@NullMarked
package vn.kheo.app.oversight.handover.web;

import org.jspecify.annotations.NullMarked;
