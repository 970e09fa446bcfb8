@NullMarked
package vn.kheo.app.notice.web;

import org.jspecify.annotations.NullMarked;
