package vn.kheo.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Khéo, the system. Started by {@code vn.kheo.launch.Kheo}. */
@SpringBootApplication
@Modulithic(systemName = "Khéo")
public class Application {}
