package vn.kheo.app.oversight.papers;

/** Người khác vừa đổi mẫu: somebody was quicker; nothing of yours was taken. */
public class TemplateChanged extends RuntimeException {
  TemplateChanged() {
    super("template changed meanwhile");
  }
}
