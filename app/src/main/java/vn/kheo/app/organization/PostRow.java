package vn.kheo.app.organization;

import java.time.LocalDate;

/**
 * A person in a post as a line of a file; ids are 0 where there is none yet.
 *
 * @param email in lower case; empty where there is none
 * @param unit code
 */
record PostRow(
    long postId,
    long personId,
    String name,
    String title,
    String unit,
    boolean leads,
    String email,
    LocalDate from,
    LocalDate to) {

  PostRow with(long post, long person) {
    return new PostRow(post, person, name, title, unit, leads, email, from, to);
  }

  /** Who it is: by address, else by name within the unit. */
  String who() {
    return email.isEmpty() ? name + "\u001f" + unit : email;
  }

  /** Which post of that person. */
  String identity() {
    return who() + "\u001f" + unit + "\u001f" + title;
  }
}
