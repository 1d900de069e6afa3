package io.borgmaticshell.adapters.configuration;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Turns the ways to write a repository's location into the ones every Borg knows.
///
/// @param home what `~` stands for
record RepositoryLocation(String home) {
  private static final Pattern URL = Pattern.compile("(?s)(ssh://|sftp://|rclone:|s3:|b2:).*");

  // Neither host nor user holds a slash, and a colon in braces belongs to a placeholder such as
  // {now:%Y}. The original takes every path with a colon for a remote one; Borg does not.
  private static final Pattern REMOTE =
      Pattern.compile("(?s)(?<host>(?:[^/:{}]++|\\{[^:{}]*+})++):(?<path>.*)");

  String normalize(String location) {
    if (location.startsWith("file://")) {
      return Path.of(location.substring("file://".length()))
          .toAbsolutePath()
          .normalize()
          .toString();
    }
    if (location.equals("~") || location.startsWith("~/")) {
      return home + location.substring(1);
    }
    var remote = REMOTE.matcher(location);
    return !URL.matcher(location).matches() && remote.matches() && !location.contains("://")
        ? "ssh://" + remote.group("host") + absolutePart(remote.group("path"))
        : location;
  }

  private static String absolutePart(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return path.startsWith("~") ? "/" + path : "/./" + path;
  }
}
