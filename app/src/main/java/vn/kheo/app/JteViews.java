package vn.kheo.app;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Renders the view {@code organization/tree} with the template {@code organization/tree.jte},
 * compiled at build time.
 */
@Component
class JteViews implements ViewResolver, Ordered {
  private static final String REDIRECT = "redirect:";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Pages pages;

  JteViews(Pages pages) {
    this.pages = pages;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.startsWith(REDIRECT)) {
      return redirect(name.substring(REDIRECT.length()));
    }
    if (name.startsWith("forward:")) {
      return null;
    }
    return new JteView(templates, pages, name + ".jte", locale);
  }

  /** Braces that somebody typed into an address are theirs, not a template of ours. */
  private static View redirect(String address) {
    var view = new RedirectView(address, true);
    view.setExpandUriTemplateVariables(false);
    return view;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  /**
   * The page is complete in memory before the first byte leaves, so that an error shows as an
   * error. What the handler had to say, in the model or across a redirect as {@code notice} or
   * {@code error}, is shown by the layout.
   */
  private record JteView(TemplateEngine templates, Pages pages, String template, Locale locale)
      implements View {
    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
      var page = (Page) parameters.get("page");
      if (page == null) {
        page = pages.of(request, locale);
      }
      parameters.put("page", page.saying(words(parameters, "notice"), words(parameters, "error")));
      var output = new Utf8ByteOutput();
      templates.render(template, parameters, output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }

    private static @Nullable String words(Map<String, Object> parameters, String key) {
      return parameters.get(key) instanceof String words && !words.isBlank() ? words : null;
    }
  }
}
