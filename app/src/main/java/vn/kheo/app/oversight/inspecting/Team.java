package vn.kheo.app.oversight.inspecting;

import java.util.List;
import java.util.Optional;

/**
 * Đoàn kiểm tra.
 *
 * @param number within its plan
 * @param members the head first, then the secretary
 */
public record Team(int number, String name, List<Member> members) {

  /**
   * Thành viên.
   *
   * @param post and unit, as they were when the person was named
   */
  public record Member(long personId, String name, String post, Role role) {}

  /** Vai trò trong đoàn. */
  public enum Role {
    HEAD,
    SECRETARY,
    MEMBER
  }

  public Optional<Member> head() {
    return with(Role.HEAD);
  }

  public Optional<Member> secretary() {
    return with(Role.SECRETARY);
  }

  private Optional<Member> with(Role role) {
    return members.stream().filter(one -> one.role() == role).findFirst();
  }
}
