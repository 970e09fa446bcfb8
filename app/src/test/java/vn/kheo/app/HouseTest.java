package vn.kheo.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the whole house: the application on a real PostgreSQL, migrated from empty, as the role
 * of the application. Classes share one context and so one database: a test brings its own rows and
 * leaves others' alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    properties = {
      "kheo.demonstration=false",
      "kheo.periods.opening=false",
      "kheo.reminders.running=false"
    })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface HouseTest {}
