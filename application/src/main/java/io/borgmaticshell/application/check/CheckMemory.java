package io.borgmaticshell.application.check;

import io.borgmaticshell.application.port.CheckTimes;
import io.borgmaticshell.domain.check.CheckName;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.time.Instant;
import java.util.Optional;

/// When the checks of one repository were made. Those of archives are remembered for each choice of
/// archives.
///
/// @param scope what the choice is known by
record CheckMemory(CheckTimes times, RepositoryAccess access, String repositoryId, String scope) {

  Optional<Instant> last(CheckName name) {
    return times.last(access, repositoryId, path(name));
  }

  void add(CheckName name) {
    times.add(access, repositoryId, path(name));
  }

  private String path(CheckName name) {
    return switch (name) {
      case ARCHIVES, DATA -> name.word() + "/" + scope;
      case REPOSITORY, EXTRACT, SPOT -> name.word();
    };
  }
}
