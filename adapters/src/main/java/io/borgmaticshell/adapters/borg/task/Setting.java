package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgGrammar;
import io.borgmaticshell.adapters.borg.program.BorgLocation;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.borg.program.BorgWords;
import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.task.ArchiveFilter;
import io.borgmaticshell.application.task.ArchiveFilter.Limit;
import io.borgmaticshell.application.task.ArchiveFilter.Names;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.TaskCourse;
import io.borgmaticshell.application.task.TaskCourse.Telling;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RunOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the command line of a task depends on besides the task.
record Setting(
    RepositoryAccess access, TaskCourse course, BorgProgram borg, ArchiveRepository archives) {

  BorgWords words(String command) {
    return borg.words(access, command);
  }

  BorgGrammar grammar() {
    return borg.grammar(access);
  }

  /// The repository, as Borg understands it in any directory.
  String location() {
    return BorgLocation.of(access);
  }

  ArchiveName name(ArchiveReference archive) {
    return archives.resolve(access, archive);
  }

  /// What makes Borg tell as much as is to be told; nothing where its output is for a program.
  List<String> telling(Set<Manner> manners) {
    return manners.contains(Manner.JSON) ? List.of() : telling();
  }

  List<String> telling() {
    return switch (course.telling()) {
      case Telling.ANSWERS -> List.of();
      case Telling.STEPS -> List.of("--info");
      case Telling.EVERYTHING -> List.of("--debug", "--show-rc");
    };
  }

  /// Whether something is to be done in a certain manner: the task or the configuration says so.
  boolean wants(Set<Manner> manners, Manner manner, OptionSpec option) {
    return manners.contains(manner) || access.options().isTrue(option);
  }

  /// The flags for the archives that are meant.
  ///
  /// @param unsaid those for nobody having said so
  List<String> matching(Names names, List<String> unsaid) {
    return switch (names) {
      case Names.Unsaid() -> unsaid;
      case Names.Like(var pattern) -> grammar().matchingWords(pattern);
      case Names.Beginning(var prefix) -> grammar().beginning(prefix);
      case Names.Only(var archive) -> grammar().only(name(archive));
    };
  }

  /// The same, where the archives of the configuration are meant unless somebody says otherwise.
  List<String> matching(Names names) {
    return matching(names, grammar().matchingConfiguration(access));
  }

  /// The flags for archives that fit a pattern, else for those of the configuration.
  List<String> matching(Optional<String> pattern) {
    return pattern
        .map(grammar()::matchingWords)
        // What names began with before archives were matched in other ways.
        .or(() -> access.options().nonEmptyText(RunOptions.PREFIX).map(grammar()::beginning))
        .orElseGet(() -> grammar().matchingConfiguration(access));
  }

  /// What narrows archives down, as flags.
  Flags limits(ArchiveFilter which) {
    var flags = new Flags();
    which.limits().forEach((limit, value) -> flags.value(flag(limit), value));
    return flags;
  }

  private static String flag(Limit limit) {
    return "--" + limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
