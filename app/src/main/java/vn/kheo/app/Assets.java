package vn.kheo.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The files every page brings along: our own, the typeface and htmx out of their jars. Each address
 * carries a mark of the content, so that browsers may keep the file for a year and still get the
 * next version at once.
 */
@Component
class Assets implements WebMvcConfigurer {
  private static final CacheControl LONG =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Map<String, Resource> folders =
      Map.of(
          "", new ClassPathResource("static/assets/"),
          "fonts/", inJar("_static/inter/%s/files/", "org.mvnpm.at.fontsource/inter"),
          "vendor/", inJar("webjars/htmx.org/%s/dist/", "org.webjars.npm/htmx.org"));
  private final Map<String, String> marks = new ConcurrentHashMap<>();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    folders.forEach(
        (folder, location) ->
            registry
                .addResourceHandler("/assets/" + folder + "*")
                .addResourceLocations(location)
                .setCacheControl(LONG));
  }

  /**
   * @param name such as {@code kheo.css} or {@code vendor/htmx.min.js}
   * @throws IllegalArgumentException where there is no such file: a page may not point nowhere
   */
  String address(String name) {
    return "/assets/%s?v=%s".formatted(name, marks.computeIfAbsent(name, this::mark));
  }

  private String mark(String name) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    Resource location = folders.get(folder);
    try {
      Resource file =
          location == null ? null : location.createRelative(name.substring(folder.length()));
      if (file == null || !file.exists()) {
        throw new IllegalArgumentException("no such file in /assets: " + name);
      }
      try (InputStream in = file.getInputStream()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
        return HexFormat.of().formatHex(digest, 0, 5);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A folder of a jar whose version is part of the path. The jar itself says which: not every jar
   * lists its folders, so they cannot be searched.
   */
  private static Resource inJar(String folder, String artifact) {
    var about = new ClassPathResource("META-INF/maven/" + artifact + "/pom.properties");
    try {
      String version = PropertiesLoaderUtils.loadProperties(about).getProperty("version");
      return new ClassPathResource("META-INF/resources/" + folder.formatted(version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
