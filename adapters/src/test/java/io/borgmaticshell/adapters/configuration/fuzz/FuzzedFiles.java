package io.borgmaticshell.adapters.configuration.fuzz;

import io.borgmaticshell.adapters.configuration.YamlConfigurationSource;
import io.borgmaticshell.adapters.testing.ConfigurationCorpus;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program that reads damaged configuration files, one for each seed, and fails if one of them
/// ends in anything but a configuration or a refusal that people can read.
final class FuzzedFiles {
  private static final int LONGEST_REFUSAL = 64 * 1024;

  private final DamagedFiles files;
  private final Watchdog watchdog;
  private final YamlConfigurationSource source;
  private final List<String> mistakes = new ArrayList<>();
  private int read;
  private int refused;

  private FuzzedFiles(ConfigurationCorpus corpus, Watchdog watchdog) {
    this.files = new DamagedFiles(corpus);
    this.watchdog = watchdog;
    this.source =
        new YamlConfigurationSource(HookCatalog.installed(), corpus.environment(), _ -> {});
  }

  /// @param arguments a folder to work in, the first seed, and how many
  static void main(String[] arguments) throws IOException {
    var first = Long.parseLong(arguments[1]);
    var fuzzed =
        new FuzzedFiles(
            ConfigurationCorpus.valid(Path.of(arguments[0])), Watchdog.of(Thread.currentThread()));
    fuzzed.run(first, first + Long.parseLong(arguments[2]));
    fuzzed.report(System.out);
    System.exit(fuzzed.mistakes.isEmpty() ? 0 : 1);
  }

  private void run(long from, long to) throws IOException {
    for (var seed = from; seed < to; seed++) {
      try (var damaged = files.damaged(seed)) {
        watchdog.watches(damaged.description());
        read(damaged);
      }
    }
  }

  // Whatever is thrown, an exhausted stack or memory as well, is what is looked for here.
  private void read(DamagedFiles.Damaged damaged) {
    try {
      var _ = source.load(damaged.configuration().toString());
      read++;
    } catch (OperationFailed e) {
      refused++;
      var length = e.problem().text().length();
      if (length > LONGEST_REFUSAL) {
        mistakes.add("%s: a refusal of %d characters".formatted(damaged.description(), length));
      }
    } catch (Throwable e) {
      var where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
      mistakes.add("%s: %s%s".formatted(damaged.description(), e, where));
    }
  }

  private void report(PrintStream out) {
    out.printf("%d read, %d refused%n", read, refused);
    mistakes.stream().limit(20).forEach(out::println);
  }
}
