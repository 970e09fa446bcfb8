package vn.kheo.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Khéo, the system. Started by {@code vn.kheo.launch.Kheo}. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Khéo")
public class Application {}
