package vn.kheo.app.document;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;

/** Quyền xem văn bản: who of those signed in may see and change which document. */
@Component
public class DocumentAccess {
  private static final List<Permission> READING =
      List.of(
          Permission.REGISTER,
          Permission.CONFIRM,
          Permission.ISSUE,
          Permission.OVERSEE,
          Permission.MONITOR);

  private final Access access;
  private final Documents documents;
  private final ObjectProvider<DocumentReaders> others;

  DocumentAccess(Access access, Documents documents, ObjectProvider<DocumentReaders> others) {
    this.access = access;
    this.documents = documents;
    this.others = others;
  }

  /**
   * The document, for someone who may read it.
   *
   * @throws AccessDeniedException where they may not
   * @throws UnknownDocument where there is none
   */
  public Document readable(long id) {
    var document = documents.document(id).orElseThrow(() -> new UnknownDocument(id));
    if (!mayRead(document)) {
      throw new AccessDeniedException("document " + id);
    }
    return document;
  }

  public boolean mayRead(Document document) {
    var actor = access.current();
    return READING.stream().anyMatch(right -> actor.may(right, document.holderUnitId()))
        || others.stream().anyMatch(reader -> reader.mayRead(actor, document.id()));
  }

  /** Whether the person may correct the letterhead: the holder's clerk or reading officer. */
  public boolean mayCorrect(Document document) {
    var actor = access.current();
    return actor.may(Permission.REGISTER, document.holderUnitId())
        || actor.may(Permission.CONFIRM, document.holderUnitId());
  }

  /** What the person sees in lists. */
  public DocumentScope scope() {
    var actor = access.current();
    Set<Long> holders = new HashSet<>();
    boolean everything = false;
    for (var right : READING) {
      var units = actor.grants().get(right);
      everything |= units != null && units.isEmpty();
      holders.addAll(units == null ? Set.of() : units);
    }
    Set<Long> single = new HashSet<>();
    others.stream().forEach(reader -> single.addAll(reader.readable(actor)));
    return new DocumentScope(everything, holders, single);
  }

  /** Units the person registers documents for, their own first; empty for none. */
  public List<Long> registersFor() {
    Actor actor = access.current();
    Set<Long> units = new LinkedHashSet<>();
    if (actor.may(Permission.REGISTER, actor.unitId())) {
      units.add(actor.unitId());
    }
    actor.grants().getOrDefault(Permission.REGISTER, Set.of()).stream()
        .sorted()
        .forEach(units::add);
    return List.copyOf(units);
  }
}
