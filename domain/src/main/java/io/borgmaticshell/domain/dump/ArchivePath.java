package io.borgmaticshell.domain.dump;

/// Where a dump lies in an archive, below the directory that holds all dumps:
/// `postgresql_databases/db1:5433/users`. The original borgmatic builds its paths the same way, so
/// either program finds the other's dumps (reference: borgmatic's archive layout since 2.0.8).
public record ArchivePath(HookName hook, String identifier, String name) {
  private static final String LOCAL = "localhost";

  public static ArchivePath of(DumpId dump) {
    return new ArchivePath(dump.hook(), identifier(dump), dump.database());
  }

  private static String identifier(DumpId dump) {
    if (dump.label().isPresent()) {
      return oneSegment(dump.label().get());
    }
    var host = dump.container().or(dump::hostname).filter(text -> !text.isEmpty()).orElse(LOCAL);
    return oneSegment(dump.port().isPresent() ? host + ":" + dump.port().getAsInt() : host);
  }

  // The directory of a local socket is a host name too, and must not become directories here.
  private static String oneSegment(String text) {
    return text.replace('/', '_');
  }

  /// `<hook>/<identifier>/<name>`, without a leading slash.
  public String text() {
    return hook + "/" + identifier + "/" + name;
  }

  @Override
  public String toString() {
    return text();
  }
}
