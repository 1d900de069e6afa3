package io.borgmaticshell.adapters.filesystem;

import io.borgmaticshell.application.port.RuntimeDirectory;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.runtime.RuntimeDirectoryProbe;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Makes workspaces `<base>/borgmatic-XXXXXXXX`, readable by their owner only.
public final class PosixRuntimeDirectory implements RuntimeDirectory {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789_";

  private final Map<String, String> environment;
  private final SecureRandom random = new SecureRandom();
  private final Set<PosixWorkspace> open = ConcurrentHashMap.newKeySet();

  public PosixRuntimeDirectory(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Workspace open(Optional<String> configuredBase) {
    var probe = RuntimeDirectoryProbe.probe(configuredBase, environment);
    var base = Path.of(probe.base());
    try {
      Files.createDirectories(base, PosixWorkspace.PRIVATE);
      DeadWorkspaces.removeBelow(base);
      var workspace = PosixWorkspace.create(base.resolve("borgmatic-" + randomName()), open);
      open.add(workspace);
      return workspace;
    } catch (IOException | DirectoryIteratorException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.CONFIGURATION,
              "The runtime directory %s (%s) cannot be used: %s."
                  .formatted(base, probe.chosenBy(), reason(e)),
              "Set 'user_runtime_directory' to a directory that can be written to."),
          e);
    }
  }

  private static String reason(Exception e) {
    return switch (e) {
      case FileAlreadyExistsException taken -> "it is not a directory";
      case AccessDeniedException denied -> "permission denied";
      default -> String.valueOf(e.getMessage());
    };
  }

  /// Removes the workspaces of runs that are still going on. For the moment our own process is
  /// asked to end.
  public void closeAll() {
    Set.copyOf(open).forEach(Workspace::close);
  }

  private String randomName() {
    return random
        .ints(8, 0, ALPHABET.length())
        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
        .collect(Collectors.joining());
  }
}
