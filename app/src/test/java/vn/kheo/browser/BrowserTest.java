package vn.kheo.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import vn.kheo.app.Application;
import vn.kheo.app.TestDatabase;

/**
 * A test with people at a browser: the demonstration as {@code ./kheo} starts it, on a port of its
 * own. All such classes share one house and one browser; a test takes a {@link Stage} as its
 * parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"kheo.demonstration=true", "kheo.home=target/browser-home"})
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(StageExtension.class)
@interface BrowserTest {}
