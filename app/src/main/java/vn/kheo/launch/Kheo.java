package vn.kheo.launch;

import org.springframework.boot.SpringApplication;
import vn.kheo.app.Application;

/** The command {@code kheo}: prepares the database, then starts the application. */
public final class Kheo {
  private Kheo() {}

  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
