package vn.kheo.app.reporting.form;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Biểu mẫu. */
@Component
public class Forms {
  private final FormStore store;

  Forms(FormStore store) {
    this.store = store;
  }

  /** A version, whole; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<FormVersion> version(long id) {
    return store.version(id);
  }
}
