package vn.kheo.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Khéo, the system. Started by {@code vn.kheo.launch.Kheo}. */
@SpringBootApplication
public class Application {}
