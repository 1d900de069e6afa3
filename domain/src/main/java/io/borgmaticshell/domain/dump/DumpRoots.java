package io.borgmaticshell.domain.dump;

import static java.util.stream.Collectors.toCollection;

import io.borgmaticshell.domain.dump.ArchivePath.Located;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Tells the directory of an archive that holds its dumps from others that only look like it, such
/// as what somebody once extracted by hand into a directory that is backed up.
///
/// Where dumps are depends on the releases of borgmatic and Borg that made the archive, on the user
/// and on the configuration of that time (reference: borgmatic's archive layouts since 1.4).
///
/// @param sourceDirectory the configured `borgmatic_source_directory`, else the user's own
///   `.borgmatic`; without a leading slash
public record DumpRoots(String sourceDirectory) {
  private static final String TOP = "borgmatic";
  private static final Pattern RANDOM = Pattern.compile("(.*/)?borgmatic-[^/]+/borgmatic");
  private static final Pattern HOME = Pattern.compile("(.*/)?\\.borgmatic");
  private static final Pattern RUNTIME =
      Pattern.compile("(run|tmp|var/run|var/tmp)/(.*/)?borgmatic");

  /// Knows the directory of old dumps from the option and the user's home.
  ///
  /// @param configured may start with `~/`
  public static DumpRoots of(Optional<String> configured, String home) {
    var directory = configured.orElse("~/.borgmatic");
    var absolute = directory.startsWith("~/") ? home + directory.substring(1) : directory;
    return new DumpRoots(absolute.replaceAll("^/+|/+$", ""));
  }

  /// Recognises the path of a dump, or of a file inside a dump that is a directory.
  public Optional<Located> locate(String path) {
    return path.startsWith(sourceDirectory + "/")
        ? ArchivePath.below(sourceDirectory, path).or(() -> ArchivePath.parse(path))
        : ArchivePath.parse(path);
  }

  /// Those that most likely are the ones, usually one.
  ///
  /// @param candidates directories that hold something like dumps
  /// @param bootstrapped those that hold what a bootstrap needs, which every archive since
  ///   borgmatic 1.7.15 has beside its dumps, unless it was configured not to
  public Set<String> likeliest(Collection<String> candidates, Set<String> bootstrapped) {
    return signs(bootstrapped).stream()
        .map(sign -> candidates.stream().filter(sign).collect(toCollection(LinkedHashSet::new)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .<Set<String>>map(found -> found)
        .orElse(Set.of());
  }

  // From the surest one to none at all.
  private List<Predicate<String>> signs(Set<String> bootstrapped) {
    return List.of(
        TOP::equals,
        bootstrapped::contains,
        RANDOM.asMatchPredicate(),
        sourceDirectory::equals,
        HOME.asMatchPredicate(),
        RUNTIME.asMatchPredicate(),
        root -> true);
  }
}
