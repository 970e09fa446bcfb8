package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import java.util.List;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;

/** Invented data with which a changed template is tried. */
final class Samples {
  private static final LocalDate DAY = LocalDate.of(2022, 12, 1);

  private Samples() {}

  static Wording wording(String subject) {
    return new Wording(
        "ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ",
        "SỞ NỘI VỤ",
        "SNV-TTr",
        "05",
        "Ví Dụ",
        LocalDate.of(2022, 11, 15),
        subject,
        "Thực hiện Kế hoạch kiểm tra năm 2022, Sở Nội vụ thông báo như sau:",
        "Đề nghị cơ quan, đơn vị phối hợp thực hiện.",
        "Như trên\nLưu: VT, TTr",
        Capacity.KT,
        "Giám đốc",
        "Phó Giám đốc",
        "Nguyễn Văn Mẫu");
  }

  static Visit visit() {
    return new Visit(
        1,
        1,
        "Kế hoạch kiểm tra công tác dân vận năm 2022",
        1,
        "Sở Nội vụ",
        2,
        "Ủy ban nhân dân huyện Ví Dụ",
        1,
        "12/KH-SNV",
        LocalDate.of(2022, 2, 1),
        1,
        "Đoàn số 1",
        DAY,
        DAY.plusDays(1),
        "",
        "Việc thực hiện phong trào thi đua “Dân vận khéo”",
        DAY,
        Visit.Step.MINUTED,
        LocalDate.of(2022, 11, 24),
        LocalDate.of(2022, 12, 16));
  }

  static Team team() {
    return new Team(
        1,
        "Đoàn số 1",
        List.of(
            new Team.Member(1, "Trần Thị Mẫu", "Phó Giám đốc, Sở Nội vụ", Team.Role.HEAD),
            new Team.Member(2, "Lê Văn Mẫu", "Chuyên viên, Sở Nội vụ", Team.Role.SECRETARY)));
  }

  static String report() {
    return "gửi báo cáo phục vụ kiểm tra đến thư ký đoàn chậm nhất ngày 24/11/2022";
  }

  static List<Finding> findings() {
    return List.of(
        new Finding(
            1,
            1,
            1,
            new Finding.Text(
                "Chưa xây dựng kế hoạch thực hiện phong trào",
                Finding.Nature.NOT_DONE,
                Finding.Degree.SERIOUS,
                "Chưa phân công người phụ trách",
                "Chủ tịch Ủy ban nhân dân huyện",
                2L,
                "Xây dựng, ban hành kế hoạch thực hiện phong trào",
                LocalDate.of(2022, 12, 30)),
            "Ủy ban nhân dân huyện Ví Dụ",
            null,
            null,
            0));
  }

  static Minutes.Text minutes() {
    return new Minutes.Text(
        DAY,
        "Trụ sở Ủy ban nhân dân huyện Ví Dụ",
        "Trần Thị Mẫu – Trưởng đoàn\nLê Văn Mẫu – Thư ký đoàn",
        "Phạm Văn Mẫu – Phó Chủ tịch",
        "Đơn vị đã quán triệt chỉ đạo của tỉnh đến cán bộ, công chức.",
        "Nhất trí với nội dung biên bản.");
  }
}
