package vn.kheo.app.oversight.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.paper.AdministrativeDocument.Closing;
import vn.kheo.app.paper.AdministrativeDocument.Letterhead;
import vn.kheo.app.paper.AdministrativeDocument.Signature;
import vn.kheo.app.paper.DecreeForm;

/** Trường chung: the fields that every paper with a number, a date and a signature has. */
public final class WordingFields {
  /** In the order in which people look for them. */
  public static final List<String> NAMES =
      List.of(
          "cơ_quan_chủ_quản",
          "cơ_quan_ban_hành",
          "số_ký_hiệu",
          "địa_danh_ngày",
          "trích_yếu",
          "lời_đầu",
          "lời_cuối",
          "nơi_nhận",
          "quyền_hạn_chức_vụ",
          "người_ký");

  private WordingFields() {}

  /** The head of a built-in template. */
  public static Letterhead letterhead() {
    return new Letterhead(
        "{{cơ_quan_chủ_quản}}", "{{cơ_quan_ban_hành}}", "{{số_ký_hiệu}}", "{{địa_danh_ngày}}");
  }

  /** The end of a built-in template. */
  public static Closing closing() {
    return new Closing(
        List.of("{{nơi_nhận}}"),
        new Signature(Capacity.HEAD, "", "{{quyền_hạn_chức_vụ}}", "{{người_ký}}"));
  }

  /** What a wording says, field by field; the caller adds its own. */
  public static Map<String, String> values(Wording wording) {
    Map<String, String> values = new HashMap<>();
    values.put("cơ_quan_chủ_quản", wording.superior());
    values.put("cơ_quan_ban_hành", wording.issuer());
    values.put("số_ký_hiệu", wording.symbol());
    values.put("địa_danh_ngày", DecreeForm.placeAndDate(wording.place(), wording.date()));
    values.put("trích_yếu", wording.subject());
    values.put("lời_đầu", paragraphs(wording.opening()));
    values.put("lời_cuối", DecreeForm.closed(paragraphs(wording.closing())));
    values.put("nơi_nhận", String.join("\n", DecreeForm.recipients(wording.recipientLines())));
    values.put("quyền_hạn_chức_vụ", String.join("\n", wording.signature().lines()));
    values.put("người_ký", wording.signerName());
    return values;
  }

  /** A paragraph a line, without empty ones. */
  public static String paragraphs(String text) {
    return text.strip().replaceAll("\\s*\n\\s*", "\n");
  }
}
