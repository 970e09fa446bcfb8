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
 * A test in a house whose clock it may move as it likes: the demonstration's people, nothing that
 * runs by itself. Classes share one context and so one database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    properties = {
      "kheo.demonstration=true",
      "kheo.home=target/notice-home",
      "kheo.journal.sealing=false",
      "kheo.reminders.running=false",
      "kheo.periods.opening=false"
    })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface NoticeHouse {}
