package vn.kheo.app.directive;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Actor;
import vn.kheo.app.document.DocumentReaders;

/** Whoever may see a directive may read its document. */
@Component
class DirectiveReaders implements DocumentReaders {
  private final JdbcClient jdbc;

  DirectiveReaders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean mayRead(Actor actor, long documentId) {
    Rights.Scope scope = Rights.Scope.of(actor);
    return jdbc.sql(
            "select exists (select from directive.directive d where d.document_id = :document and %s)"
                .formatted(scope.seesDirective()))
        .param("document", documentId)
        .params(scope.parameters())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Set<Long> readable(Actor actor) {
    Rights.Scope scope = Rights.Scope.of(actor);
    return jdbc
        .sql("select d.document_id from directive.directive d where " + scope.seesDirective())
        .params(scope.parameters())
        .query(Long.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
