package io.borgmaticshell.adapters.configuration.older;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Turns the ways to write a repository's location into the ones every Borg knows.
public final class RepositoryLocation {
  private static final Pattern URL = Pattern.compile("(?s)(ssh://|sftp://|rclone:|s3:|b2:).*");

  // Neither host nor user holds a slash, and a colon in braces belongs to a placeholder such as
  // {now:%Y}. The original takes every path with a colon for a remote one; Borg does not.
  private static final Pattern REMOTE =
      Pattern.compile("(?s)(?<host>(?:[^/:{}]++|\\{[^:{}]*+})++):(?<path>.*)");

  private RepositoryLocation() {}

  static String normalized(String location) {
    if (location.startsWith("file://")) {
      return Path.of(location.substring("file://".length()))
          .toAbsolutePath()
          .normalize()
          .toString();
    }
    var remote = REMOTE.matcher(location);
    return !URL.matcher(location).matches() && remote.matches() && !location.contains("://")
        ? "ssh://" + remote.group("host") + absolutePart(remote.group("path"))
        : location;
  }

  /// The location with the home directory in place of `~`.
  ///
  /// @param home what `~` stands for
  public static String expanded(String location, String home) {
    return location.equals("~") || location.startsWith("~/")
        ? home + location.substring(1)
        : location;
  }

  private static String absolutePart(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return path.startsWith("~") ? "/" + path : "/./" + path;
  }
}
