package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.borg.SafetyJson;
import io.borgmaticshell.adapters.borg.program.BorgVersion;
import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the pattern file that tells Borg what to archive, in the original's order: hooks from
/// last to first, configuration files, bootstrap manifest, the user's own sources; then the proof.
///
/// Everything of ours is stored as `borgmatic/…`. Borg 1.4 hides the path before a `/./`; an older
/// Borg gets relative roots and runs in the workspace, which works as long as the user's own paths
/// are absolute.
final class CreatePatterns {
  private final Workspace workspace;
  private final Options options;
  private final List<String> sources;
  private final boolean relativeRoots;

  CreatePatterns(Workspace workspace, Options options, BorgVersion version) {
    this.workspace = workspace;
    this.options = options;
    this.sources = new SourceDirectories(options).roots();
    var absolute = sources.stream().allMatch(source -> source.startsWith("/"));
    this.relativeRoots =
        absolute && (!version.isAtLeast(BorgVersion.WITH_SLASHDOT) || containsWorkspace());
    if (!absolute && containsWorkspace()) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "A source directory holds the runtime directory %s.".formatted(root()),
          "Set 'user_runtime_directory' to a place outside of it, or write the source directory as"
              + " an absolute path.");
    }
  }

  /// Where Borg must run; empty if that does not matter.
  Optional<String> workingDirectory() {
    return relativeRoots ? Optional.of(root().toString()) : Optional.empty();
  }

  /// Whether there is anything beside what is in the workspace.
  boolean hasSources() {
    return !sources.isEmpty()
        || !options.texts(ArchiveOptions.PATTERNS).isEmpty()
        || !options.texts(ArchiveOptions.PATTERNS_FROM).isEmpty();
  }

  /// The lines of the pattern file.
  ///
  /// @param hooks whose dumps are in the workspace, in the order of the backup
  /// @param special paths outside the workspace that must not be opened
  List<String> lines(
      List<HookName> hooks, List<String> configurationFiles, boolean proof, List<String> special) {
    var lines = new ArrayList<String>();
    if (proof) {
      lines.add("+ " + ours("proof"));
    }
    hooks.reversed().forEach(hook -> lines.addAll(root(ours(hook.value()))));
    for (var beside : List.of(ServerGlobals.DIRECTORY, SafetyJson.DIRECTORY)) {
      if (Files.exists(workspace.archived().resolve(beside))) {
        lines.addAll(root(ours(beside)));
      }
    }
    configurationFiles.forEach(file -> lines.addAll(root(file)));
    if (!configurationFiles.isEmpty()) {
      lines.addAll(root(ours("bootstrap")));
    }
    if (relativeRoots) {
      // A source that holds the workspace must not lead Borg to the pipes a second time.
      lines.add("! pp:" + root());
    }
    special.forEach(path -> lines.add("! " + exactly(path)));
    sources.forEach(source -> lines.add("R " + source));
    lines.addAll(new ConfiguredPatterns(options).withoutSources());
    if (proof) {
      lines.add("R " + ours("proof"));
    }
    return lines;
  }

  // A line of the file can neither hold line ends nor end in a blank: these, any character stands
  // for.
  private static String exactly(String path) {
    return path.matches("(?s).*(\\R.*|\\s)")
        ? "sh:" + path.replaceAll("[\\[*?]", "[$0]").replaceAll("\\s", "?")
        : "pf:" + path;
  }

  /// Whether a path lies in the workspace.
  boolean isOurs(Path path) {
    return path.toAbsolutePath().normalize().startsWith(root().normalize());
  }

  private static List<String> root(String path) {
    return List.of("R " + path, "+ " + path);
  }

  private String ours(String name) {
    return relativeRoots ? "borgmatic/" + name : root() + "/./borgmatic/" + name;
  }

  private Path root() {
    return workspace.root();
  }

  private boolean containsWorkspace() {
    return sources.stream()
        .map(source -> Path.of(source).toAbsolutePath().normalize())
        .anyMatch(source -> root().normalize().startsWith(source));
  }
}
