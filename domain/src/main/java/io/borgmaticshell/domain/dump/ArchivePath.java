package io.borgmaticshell.domain.dump;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a dump lies in an archive, below the directory that holds all dumps:
/// `postgresql_databases/db1:5433/users`. The original borgmatic builds its paths the same way, so
/// either program finds the other's dumps (reference: borgmatic's archive layout since 2.0.8).
public record ArchivePath(HookName hook, String identifier, String name) {
  private static final String LOCAL = "localhost";

  // What stands before the last colon of an IPv6 address without a port is no address: it ends with
  // a colon, or has seven parts.
  private static final Pattern ENDS_WITH_PORT =
      Pattern.compile("(?!([^:]+:){7}[^:]+$).*[^:]:\\d{1,5}");
  private static final Set<String> PARENTS = Set.of("borgmatic", ".borgmatic");

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

  // The directory of a local socket is a host name too, and must not become directories here,
  // and a label must not lead out of them.
  private static String oneSegment(String text) {
    return text.matches("\\.\\.?") ? text.replace('.', '_') : text.replace('/', '_');
  }

  /// Recognises the path of a dump, or of a file inside a dump that is a directory, by its last
  /// component that names a hook, which must stand in a directory `borgmatic` or `.borgmatic`.
  ///
  /// The host `localhost` means none here, because the original writes it for dumps without one; a
  /// label cannot be told from a host.
  public static Optional<Located> parse(String path) {
    var components = List.of(path.split("/"));
    for (var at = components.size() - 3; at > 0; at--) {
      if (components.get(at).endsWith("_databases")
          && HookName.isValid(components.get(at))
          && PARENTS.contains(components.get(at - 1))) {
        return Optional.of(located(components.subList(0, at + 3)));
      }
    }
    return Optional.empty();
  }

  /// Recognises the same below a directory that may be called anything.
  static Optional<Located> below(String root, String path) {
    var depth = root.split("/").length;
    var components = List.of(path.split("/"));
    return components.size() >= depth + 3
            && components.get(depth).endsWith("_databases")
            && HookName.isValid(components.get(depth))
        ? Optional.of(located(components.subList(0, depth + 3)))
        : Optional.empty();
  }

  private static Located located(List<String> components) {
    var count = components.size();
    var identifier = components.get(count - 2);
    // The last colon, because an IPv6 address has several.
    var colon = identifier.lastIndexOf(':');
    var hasPort = ENDS_WITH_PORT.matcher(identifier).matches();
    var host = hasPort ? identifier.substring(0, colon) : identifier;
    return new Located(
        String.join("/", components.subList(0, count - 3)),
        String.join("/", components),
        new DumpId(
            new HookName(components.get(count - 3)),
            components.get(count - 1),
            Optional.of(host).filter(text -> !text.equals(LOCAL)),
            hasPort
                ? OptionalInt.of(Integer.parseInt(identifier.substring(colon + 1)))
                : OptionalInt.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /// A dump recognised by its path.
  ///
  /// @param root the directory that holds all dumps
  /// @param path the whole path of the dump itself
  public record Located(String root, String path, DumpId dump) {}

  /// `<hook>/<identifier>/<name>`, without a leading slash.
  public String text() {
    return hook + "/" + identifier + "/" + name;
  }

  @Override
  public String toString() {
    return text();
  }
}
