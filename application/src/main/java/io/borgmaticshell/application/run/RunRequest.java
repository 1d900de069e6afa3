package io.borgmaticshell.application.run;

import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.List;

/// What one invocation asks for.
///
/// @param configurations in order; all of them run, also those without a selected repository
/// @param repositories which of their repositories are meant
/// @param actions the names of the actions, in order
/// @param rehearsal whether it is a dry run, in which no command of the user runs
public record RunRequest(
    List<Configuration> configurations,
    List<RepositoryAccess> repositories,
    List<String> actions,
    boolean rehearsal) {

  public RunRequest {
    configurations = List.copyOf(configurations);
    repositories = List.copyOf(repositories);
    actions = List.copyOf(actions);
  }

  List<RepositoryAccess> repositoriesOf(Configuration configuration) {
    return repositories.stream()
        .filter(access -> access.configuration().file().equals(configuration.file()))
        .toList();
  }
}
