/** Pages of directives: reading desk, rehearsal, issue, directives and assignments. */
@NullMarked
package vn.kheo.app.directive.web;

import org.jspecify.annotations.NullMarked;
