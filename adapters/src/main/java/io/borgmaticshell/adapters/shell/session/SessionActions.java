package io.borgmaticshell.adapters.shell.session;

import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.CONFIG;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.RECORD;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.RELOAD;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.USE_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.USE_CONFIG;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.USE_NOTHING;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.USE_REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.WORDS;

import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.grammar.Invocation.Selected;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.session.Session.Used;
import io.borgmaticshell.adapters.shell.task.ArchiveFlag;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Carries out what changes the meaning of later lines.
public final class SessionActions {
  private final Session session;
  private final UseCases useCases;
  private final Output output;

  /// @param useCases over the configurations of the session
  public SessionActions(Session session, UseCases useCases, Output output) {
    this.session = session;
    this.useCases = useCases;
    this.output = output;
  }

  /// Does one thing.
  ///
  /// @throws OperationFailed USAGE, CONFIGURATION or SELECTION if it names what is not there; what
  ///   was used before stays in use then
  public void run(Selected selected) {
    var action = selected.action();
    var words = selected.flags().values(WORDS);
    if (action.equals(USE_CONFIG)) {
      useConfigurations(words);
    } else if (action.equals(USE_REPOSITORY)) {
      useRepository(atMostOne(words, action.name()));
    } else if (action.equals(USE_ARCHIVE)) {
      useArchive(atMostOne(words, action.name()));
    } else if (action.equals(USE_NOTHING)) {
      session.use(Used.NOTHING);
      learnLabel();
    } else if (action.equals(RELOAD)) {
      session.reload();
      learnLabel();
      output.step("The configuration was read again.");
    } else if (action.equals(RECORD)) {
      new RecordAction(session, output).run(atMostOne(words, action.name()));
    } else {
      show();
    }
  }

  /// Finds out whether there is only one repository, and what it is called; whoever has no usable
  /// configuration learns that from the first line that needs one.
  public void learnLabel() {
    try {
      session.onlyLabel(onlyLabel(configurations(files())));
    } catch (OperationFailed e) {
      if (e.isInterruption()) {
        throw e;
      }
      session.onlyLabel(Optional.empty());
    }
  }

  private static Optional<String> onlyLabel(List<Configuration> configurations) {
    var repositories =
        configurations.stream().flatMap(one -> one.repositories().stream()).distinct().toList();
    return repositories.size() == 1 ? repositories.getFirst().label() : Optional.empty();
  }

  private void useConfigurations(List<String> paths) {
    var absolute =
        paths.stream().map(path -> Path.of(path).toAbsolutePath().normalize().toString()).toList();
    var loaded =
        configurations(
            useCases.configurations().locate(absolute.isEmpty() ? startFiles() : absolute));
    session.use(new Used(absolute, Optional.empty(), Optional.empty()));
    session.onlyLabel(onlyLabel(loaded));
  }

  private void useRepository(Optional<String> pattern) {
    pattern.ifPresent(text -> selection().matching(Optional.of(text)));
    session.use(new Used(session.used().configurations(), pattern, Optional.empty()));
  }

  private void useArchive(Optional<String> text) {
    var name = text.map(this::archive);
    var used = session.used();
    session.use(new Used(used.configurations(), used.repository(), name));
  }

  private String archive(String text) {
    return switch (ArchiveFlag.read(text)) {
      case ArchiveReference.Named named ->
          useCases.chooseArchive().run(onlyRepository(), named).value();
      case ArchiveReference.Latest(), ArchiveReference.LatestOfAll() -> text;
      case ArchiveReference.At(var _) -> text;
    };
  }

  private RepositoryAccess onlyRepository() {
    var found = selection().matching(session.used().repository());
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw OperationFailed.because(
        Problem.Kind.SELECTION,
        "There are %d repositories in use, and an archive is in one of them."
            .formatted(found.size()),
        found.isEmpty()
            ? "Name a configuration file with 'use config'."
            : "Type 'use repository %s' first, or another one."
                .formatted(found.getFirst().repository().display()));
  }

  private RepositorySelection selection() {
    return new RepositorySelection(configurations(files()));
  }

  private List<Configuration> configurations(List<String> files) {
    return files.stream().map(useCases.configurations()::load).toList();
  }

  private List<String> files() {
    return useCases.configurations().locate(session.shared().globals().values(CONFIG));
  }

  private List<String> startFiles() {
    return session.start().globals().values(CONFIG);
  }

  private static Optional<String> atMostOne(List<String> words, String action) {
    if (words.size() > 1) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "'%s' takes one word.".formatted(action),
          "Put a name that holds blanks into quotation marks.");
    }
    return words.stream().findFirst();
  }

  private void show() {
    var used = session.used();
    var repositories =
        selection().matching(used.repository()).stream()
            .map(RepositoryAccess::repository)
            .map(Repository::display)
            .distinct()
            .toList();
    output.answer("configuration  " + String.join(", ", files()));
    output.answer("repository     " + String.join(", ", repositories));
    output.answer("archive        " + used.archive().orElse("none in particular"));
    session.recording().ifPresent(recording -> output.answer("recorded in    " + recording.file()));
    output.flush();
  }
}
