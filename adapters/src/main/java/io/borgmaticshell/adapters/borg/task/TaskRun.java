package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.TaskOutput;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Runs the command lines of one task, and passes on what Borg answers.
final class TaskRun {
  private final BorgProgram borg;
  private final RepositoryAccess access;
  private final boolean attended;
  private final TaskOutput output;
  private final Consumer<String> talk;

  TaskRun(Setting setting, TaskOutput output, ProgressListener progress) {
    this.borg = setting.borg();
    this.access = setting.access();
    this.attended = setting.course().attended();
    this.output = output;
    this.talk = new BorgTalk(borg, output, progress);
  }

  /// Passes every line on.
  ///
  /// @return how many there were on standard output
  long telling(List<String> words) {
    return eachLine(words, output::line);
  }

  /// Hands over every line.
  long eachLine(List<String> words, Consumer<String> sink) {
    return borg.work(access, command(words), talk, answer -> lines(answer, sink));
  }

  private static long lines(InputStream answer, Consumer<String> sink) throws IOException {
    var count = 0L;
    var lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      sink.accept(line);
      count++;
    }
    return count;
  }

  /// Says how it ended, whatever came of it.
  Exit exit(List<String> words) {
    return borg.runTelling(command(words), talk);
  }

  /// The same, where Borg shows its progress or asks the user.
  Exit conversingExit(List<String> words) {
    return borg.converse(command(words), attended, output.content(), output.asides());
  }

  /// Keeps all it answers.
  String text(List<String> words) {
    return borg.run(
        access,
        command(words),
        talk,
        answer -> new String(answer.readAllBytes(), StandardCharsets.UTF_8));
  }

  /// Passes bytes on, and lets Borg ask the user.
  void conversing(List<String> words) {
    conversing(command(words));
  }

  void conversing(CommandLine command) {
    borg.judge(access, borg.converse(command, attended, output.content(), output.asides()));
  }

  CommandLine command(List<String> words) {
    return borg.command(access, words);
  }
}
