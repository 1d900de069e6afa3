package io.borgmaticshell.adapters.borg.program;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import java.nio.file.Path;

/// Writes a repository's location so that Borg understands it in any directory.
public final class BorgLocation {
  private BorgLocation() {}

  /// Remote locations stay as they are; local ones become absolute, starting from the configured
  /// working directory, else from ours.
  public static String of(RepositoryAccess access) {
    var location = access.repository().location();
    if (location.contains(":")) {
      return location;
    }
    if (location.equals("~") || location.startsWith("~/")) {
      return System.getProperty("user.home") + location.substring(1);
    }
    var base = access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY).orElse("");
    return Path.of(base).resolve(location).toAbsolutePath().normalize().toString();
  }
}
