package io.borgmaticshell.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of this program, as Maven wrote it into the jar.
final class Version {
  private static final String DESCRIPTOR =
      "/META-INF/maven/io.borgmaticshell/bootstrap/pom.properties";

  private Version() {}

  /// The version, or a remark if the classes do not come from a jar.
  static String current() {
    try (var descriptor = Version.class.getResourceAsStream(DESCRIPTOR)) {
      var properties = new Properties();
      if (descriptor != null) {
        properties.load(descriptor);
      }
      return properties.getProperty("version", "not packaged");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
