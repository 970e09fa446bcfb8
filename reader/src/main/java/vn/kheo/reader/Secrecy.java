package vn.kheo.reader;

/** Độ mật. Such a document may not be kept on a networked system; Khéo refuses it. */
public enum Secrecy {
  MAT("Mật"),
  TOI_MAT("Tối mật"),
  TUYET_MAT("Tuyệt mật");

  private final String label;

  Secrecy(String label) {
    this.label = label;
  }

  /** As officials write it. */
  public String label() {
    return label;
  }
}
