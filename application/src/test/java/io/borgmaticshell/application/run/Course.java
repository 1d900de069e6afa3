package io.borgmaticshell.application.run;

import io.borgmaticshell.application.monitoring.LogLine;
import io.borgmaticshell.application.monitoring.RunWatch;
import io.borgmaticshell.application.monitoring.WatchedRuns;
import io.borgmaticshell.application.port.ShellCommands;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run whose steps are written down as words: commands as their text, actions as
/// `create@repository`, waiting as `wait 3`. Commands and actions succeed, unless told otherwise.
final class Course {
  private final List<String> words = new ArrayList<>();
  private final List<ProgressEvent> events = new ArrayList<>();
  private final List<Configuration> configurations = new ArrayList<>();
  private final Map<String, Integer> exitCodes = new HashMap<>();
  private final Map<String, OperationFailed> failures = new HashMap<>();
  private Optional<String> repository = Optional.empty();
  private boolean rehearsal;
  private boolean watched;

  /// One configuration with the usual commands, each of which is one word: `be` before everything,
  /// `bc` before the configuration, `br` and `ba`; `ac+` after the configuration has finished,
  /// `ac-` after it has failed, and so on; `err` after an error.
  static Course with(String... repositories) {
    return new Course().file("/a.yaml", Map.of(), usual(""), repositories);
  }

  static Stream<Options> usual(String suffix) {
    var around =
        Stream.of("everything", "configuration", "repository", "action")
            .flatMap(scope -> {
              var letter = scope.charAt(0) + suffix;
              return Stream.of(
                  entry("before", scope, "b" + letter),
                  with(entry("after", scope, "a" + letter + "+"), "states", List.of("finish")),
                  with(entry("after", scope, "a" + letter + "-"), "states", List.of("fail")));
            });
    return Stream.concat(around, Stream.of(entry("after", "error", "err" + suffix)));
  }

  static Options entry(String order, String scope, String... commands) {
    return new Options(Map.of(order, scope, "run", List.of(commands)));
  }

  static Options with(Options entry, String key, Object value) {
    var values = new LinkedHashMap<>(entry.values());
    values.put(key, value);
    return new Options(values);
  }

  Course file(
      String file, Map<String, Object> options, Stream<Options> commands, String... repositories) {
    var values = new LinkedHashMap<>(options);
    values.put("commands", commands.toList());
    configurations.add(
        new Configuration(
            file,
            List.of(file),
            new Options(values),
            Arrays.stream(repositories)
                .map(label -> new Repository("/backup/" + label, Optional.of(label)))
                .toList(),
            List.of()));
    return this;
  }

  /// Lets a command end with an exit code.
  Course ending(String command, int code) {
    exitCodes.put(command, code);
    return this;
  }

  /// Lets an action fail: `create@one`.
  Course failing(String action) {
    return failing(action, Problem.Kind.ARCHIVE);
  }

  Course failing(String action, Problem.Kind kind) {
    failures.put(
        action, new OperationFailed(new Problem(kind, action + " failed.", ""), "no space left"));
    return this;
  }

  Course onlyRepository(String label) {
    repository = Optional.of(label);
    return this;
  }

  Course rehearsed() {
    rehearsal = true;
    return this;
  }

  /// Writes down what a service is told, in capital letters.
  Course watched() {
    watched = true;
    return this;
  }

  /// Runs the actions and returns the words.
  String run(String... actions) {
    return runs(actions).isSuccess() ? told() : told() + " !";
  }

  RunReport runs(String... actions) {
    words.clear();
    var accesses =
        configurations.stream()
            .flatMap(
                one -> one.repositories().stream().map(each -> new RepositoryAccess(one, each)))
            .filter(access -> repository.map(access.repository().display()::equals).orElse(true))
            .toList();
    return new RunActions(
            this::command,
            wait -> words.add("wait-" + wait.toSeconds()),
            new WatchedRuns(
                (configuration, dryRun) -> watched ? new Told() : RunWatch.NOBODY,
                (verbosity, listener) -> () -> {},
                InstantSource.fixed(Instant.EPOCH)),
            events::add)
        .run(
            new RunRequest(configurations, accesses, List.of(actions), rehearsal),
            (action, access) -> act(action + "@" + access.repository().display()));
  }

  String told() {
    return String.join(" ", words);
  }

  /// What was told at the level of warnings and problems.
  String complaints() {
    return events.stream()
        .flatMap(event ->
            switch (event) {
              case ProgressEvent.Warned(var message) -> Stream.of(message);
              case ProgressEvent.PartFailed(var problem) -> Stream.of(problem.what());
              default -> Stream.<String>empty();
            })
        .collect(Collectors.joining("\n"));
  }

  private ShellCommands.End command(ShellCommands.Command command) {
    words.add(command.text());
    var code = exitCodes.getOrDefault(command.text(), 0);
    if (code == 130) {
      throw OperationFailed.because(Problem.Kind.INTERRUPTED, "Interrupted.", "");
    }
    return new ShellCommands.End(code, "it ended with exit code " + code, List.of("last words"));
  }

  private final class Told implements RunWatch {
    @Override
    public void tell(RunState state) {
      words.add(state.name());
    }

    @Override
    public void hear(LogLine line) {}
  }

  private void act(String action) {
    words.add(action);
    if (failures.containsKey(action)) {
      throw failures.get(action);
    }
  }
}
