package io.borgmaticshell.application.repository;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.UsualPorts;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows which database dumps archives hold.
public final class ListDumps {
  private final ArchiveRepository repository;
  private final UsualPorts ports;

  public ListDumps(ArchiveRepository repository, UsualPorts ports) {
    this.repository = repository;
    this.ports = ports;
  }

  /// Asks for the dumps that fit one of the selectors.
  ///
  /// @param archive which archive to look into; empty for all of the configuration
  /// @param selectors at least one
  public record Request(
      RepositoryAccess access,
      Optional<ArchiveReference> archive,
      List<RestoreSelector> selectors) {
    public Request {
      selectors = List.copyOf(selectors);
    }
  }

  /// What became of looking into one archive.
  public sealed interface Look {}

  /// It could not be read.
  ///
  /// @param problem names it
  public record Unreadable(ArchiveName archive, Problem problem) implements Look {}

  /// What one archive holds of what was asked for; perhaps nothing.
  ///
  /// @param start when the backup began; empty for an archive that the configuration does not match
  public record Found(ArchiveName archive, Optional<Instant> start, List<ListedDump> dumps)
      implements Look {
    public Found {
      dumps = List.copyOf(dumps);
    }
  }

  /// Hands over one archive after the other, oldest first, as soon as it was looked into. Where all
  /// are asked for, one that cannot be read does not keep the others from being shown.
  ///
  /// @throws OperationFailed as [ArchiveRepository] says
  public void run(Request request, Consumer<Look> sink) {
    var archives = repository.archives(request.access());
    var meant =
        request
            .archive()
            .map(reference -> List.of(repository.resolve(request.access(), reference)))
            .orElseGet(() -> archives.stream().map(Archive::name).toList());
    for (var name : meant) {
      sink.accept(look(request, name, start(name, archives)));
    }
  }

  private Look look(Request request, ArchiveName name, Optional<Instant> start) {
    try {
      return new Found(name, start, dumps(request, name));
    } catch (OperationFailed e) {
      var problem = e.problem();
      if (request.archive().isPresent() || problem.kind() != Problem.Kind.ARCHIVE) {
        throw e;
      }
      return new Unreadable(
          name,
          new Problem(
              problem.kind(),
              "Archive %s cannot be read: %s".formatted(name, problem.what()),
              problem.advice()));
    }
  }

  private static Optional<Instant> start(ArchiveName name, List<Archive> archives) {
    return archives.stream()
        .filter(archive -> archive.name().equals(name))
        .map(Archive::start)
        .findFirst();
  }

  private List<ListedDump> dumps(Request request, ArchiveName archive) {
    return repository.listing(request.access(), archive).stream()
        .filter(listed ->
            request.selectors().stream()
                .anyMatch(selector -> selector.matches(listed.dump().id(), ports)))
        .toList();
  }
}
