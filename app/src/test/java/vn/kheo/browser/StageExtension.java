package vn.kheo.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test its {@link Stage}, and keeps what everybody saw where the test fails. */
final class StageExtension
    implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(StageExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Chromium.running(); // before the house is built: left out or missing is known at once
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stage(context);
  }

  /** One stage for all methods of a class, closed after the last. */
  private static Stage stage(ExtensionContext context) {
    ExtensionContext ofClass =
        context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
    return ofClass
        .getStore(HERE)
        .computeIfAbsent(
            "stage",
            key -> {
              String port =
                  SpringExtension.getApplicationContext(context)
                      .getEnvironment()
                      .getRequiredProperty("local.server.port");
              return new Stage("http://127.0.0.1:" + port, new People());
            },
            Stage.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      Stage stage = context.getParent().orElseThrow().getStore(HERE).get("stage", Stage.class);
      if (stage != null) {
        stage.keepPictures(
            context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName());
      }
    }
  }
}
