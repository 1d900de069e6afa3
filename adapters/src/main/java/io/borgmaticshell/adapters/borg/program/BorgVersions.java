package io.borgmaticshell.adapters.borg.program;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;

/// Knows the version of each Borg program, asking it only once: the answer is remembered as long as
/// the file keeps its size and time.
final class BorgVersions {
  private static final BorgVersion OLDEST = new BorgVersion(1, 2, 0);
  private static final int WORDS_OF_BORG_ITSELF = 2; // the program and --version
  private static final BorgVersion TOO_NEW = new BorgVersion(3, 0, 0);

  private final ProcessEngine engine;
  private final Path memory;

  BorgVersions(ProcessEngine engine) {
    this.engine = engine;
    this.memory = cacheDirectory(engine.environment()).resolve("borg-versions.properties");
  }

  // XDG Base Directory Specification: an unset or empty XDG_CACHE_HOME means ~/.cache.
  private static Path cacheDirectory(Map<String, String> environment) {
    var home = environment.getOrDefault("HOME", "/");
    var configured = environment.getOrDefault("XDG_CACHE_HOME", "");
    return Path.of(configured.isEmpty() ? home + "/.cache" : configured).resolve("borgmatic-shell");
  }

  /// The version of the program a command line starts.
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed or too old
  BorgVersion of(CommandLine borg) {
    var program = engine.locate(borg);
    if (borg.words().size() > WORDS_OF_BORG_ITSELF) {
      // Such as `nice borg`: nobody knows whether the second program changed.
      return ask(borg);
    }
    var key = key(program);
    var remembered = remember();
    var known = BorgVersion.parse("borg " + remembered.getProperty(key, ""));
    if (known.isPresent()) {
      return known.get();
    }
    var asked = ask(borg);
    remembered.setProperty(key, asked.toString());
    save(remembered);
    return asked;
  }

  private static String key(Path program) {
    try {
      var file = program.toRealPath();
      return "%s|%d|%d"
          .formatted(file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Remembering is a convenience; without it, Borg is asked every time.
  private Properties remember() {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(memory)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      return new Properties();
    }
  }

  private void save(Properties properties) {
    try {
      Files.createDirectories(memory.getParent());
      var temporary = Files.createTempFile(memory.getParent(), "versions", ".new");
      try (var writer = Files.newBufferedWriter(temporary)) {
        properties.store(writer, null);
      }
      Files.move(temporary, memory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // See above.
    }
  }

  private BorgVersion ask(CommandLine borg) {
    try (var group = engine.group()) {
      var finished = group.capture(borg);
      var answer = new String(finished.output(), StandardCharsets.UTF_8).strip();
      var version = BorgVersion.parse(answer);
      if (version.isEmpty() || !isSupported(version.get())) {
        throw OperationFailed.because(
            Problem.Kind.TOOL_MISSING,
            "'%s' is not a Borg this program can use; it says: %s"
                .formatted(borg.program(), answer.isEmpty() ? finished.exit().complaint() : answer),
            "Install Borg 1.2, 1.4 or 2.0, or point 'local_path' to one.");
      }
      return version.get();
    }
  }

  private static boolean isSupported(BorgVersion version) {
    return version.isAtLeast(OLDEST) && !version.isAtLeast(TOO_NEW);
  }
}
