/** Thư tóm tắt: composing one mail and handing it to the mail server. */
@NullMarked
package vn.kheo.app.notice.mail;

import org.jspecify.annotations.NullMarked;
