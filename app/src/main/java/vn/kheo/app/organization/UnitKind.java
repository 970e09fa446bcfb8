package vn.kheo.app.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Loại đơn vị; the words are those of import and export files. */
public enum UnitKind {
  UBND_TINH("UBND cấp tỉnh"),
  VAN_PHONG("Văn phòng"),
  SO_BAN_NGANH("Sở, ban, ngành"),
  DON_VI_SU_NGHIEP("Đơn vị sự nghiệp"),
  HOI_DAC_THU("Hội đặc thù"),
  UBND_HUYEN("UBND cấp huyện"),
  UBND_XA("UBND cấp xã"),
  PHONG("Phòng, ban trực thuộc"),
  HDND("Hội đồng nhân dân"),
  DANG("Cơ quan Đảng"),
  MAT_TRAN("Mặt trận Tổ quốc");

  private final String words;

  UnitKind(String words) {
    this.words = words;
  }

  /** As the database and {@link Unit#kind()} name it, such as {@code so_ban_nganh}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String words() {
    return words;
  }

  /** By its words in a file, or by its key. */
  static Optional<UnitKind> of(String text) {
    return Arrays.stream(values())
        .filter(k -> k.words.equalsIgnoreCase(text) || k.key().equalsIgnoreCase(text))
        .findFirst();
  }

  static UnitKind byKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
