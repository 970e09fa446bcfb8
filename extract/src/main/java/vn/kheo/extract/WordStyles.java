package vn.kheo.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a paragraph inherits from its style: the list it belongs to and whether it is centred. */
final class WordStyles {

  /**
   * Paragraph properties as written at one place; null where that place does not say.
   *
   * @param list {@code w:numId}; 0 takes a paragraph out of its list
   * @param level {@code w:ilvl}, 0 to 8
   */
  record Look(
      @Nullable String style,
      @Nullable Integer list,
      @Nullable Integer level,
      @Nullable Boolean centred,
      boolean endDeleted) {}

  private record Style(@Nullable String parent, Look look) {}

  private final Map<String, Style> styles = new HashMap<>();
  private @Nullable String standard;

  /** Reads {@code word/styles.xml}; null gives no styles. */
  static WordStyles read(byte @Nullable [] part) {
    var styles = new WordStyles();
    if (part != null) {
      var xml = SafeXml.open(part, FileKind.DOCX);
      while (xml.step()) {
        if (xml.starts("style")) {
          styles.style(xml);
        }
      }
    }
    return styles;
  }

  private void style(SafeXml xml) {
    var id = xml.attribute("styleId");
    var isStandard =
        "paragraph".equals(xml.attribute("type")) && "1".equals(xml.attribute("default"));
    String parent = null;
    var look = new Look(null, null, null, null, false);
    int level = xml.depth();
    while (xml.nextStart(level)) {
      switch (xml.name()) {
        case "basedOn" -> parent = xml.attribute("val");
        case "pPr" -> look = look(xml);
        default -> {}
      }
    }
    if (id != null) {
      styles.put(id, new Style(parent, look));
      standard = isStandard ? id : standard;
    }
  }

  /** Reads the {@code w:pPr} that starts here, to its end. */
  static Look look(SafeXml xml) {
    String style = null;
    Integer list = null;
    Integer level = null;
    Boolean centred = null;
    boolean endDeleted = false;
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      switch (xml.name()) {
        case "pStyle" -> style = xml.attribute("val");
        case "numId" -> list = xml.number("val", 0);
        case "ilvl" -> level = xml.number("val", 0);
        case "jc" -> centred = "center".equals(xml.attribute("val"));
        case "del", "moveFrom" -> endDeleted = true;
        case "pPrChange", "sectPr" -> xml.skip();
        default -> {}
      }
    }
    return new Look(style, list, level, centred, endDeleted);
  }

  boolean isCentred(Look look) {
    return first(look, Look::centred).orElse(false);
  }

  /** {@code w:numId}, 0 for none. */
  int list(Look look) {
    return first(look, Look::list).orElse(0);
  }

  /** {@code w:ilvl}; null where neither the paragraph nor its style says. */
  @Nullable Integer level(Look look) {
    return first(look, Look::level).orElse(null);
  }

  /** The list a list style stands for, 0 for none. */
  int listOfStyle(String style) {
    return list(new Look(style, null, null, null, false));
  }

  private <T> Optional<T> first(Look look, Function<Look, @Nullable T> property) {
    T own = property.apply(look);
    var seen = new HashSet<String>();
    var id = look.style() == null ? standard : look.style();
    while (own == null && id != null && seen.add(id)) {
      var style = styles.get(id);
      own = style == null ? null : property.apply(style.look());
      id = style == null ? null : style.parent();
    }
    return Optional.ofNullable(own);
  }

  /** The style a paragraph has, its own or the document's standard. */
  @Nullable String styleOf(Look look) {
    return look.style() == null ? standard : look.style();
  }
}
