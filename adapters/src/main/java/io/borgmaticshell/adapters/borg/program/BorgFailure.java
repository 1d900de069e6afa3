package io.borgmaticshell.adapters.borg.program;

import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.problem.Problem.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts Borg's failures into the user's words. The names of errors are Borg's own (Borg
/// documentation, "Message IDs").
public final class BorgFailure {
  private static final Set<String> NO_REPOSITORY =
      Set.of(
          "Repository.DoesNotExist",
          "Repository.InvalidRepository",
          "Repository.ParentPathDoesNotExist",
          "PathPermissionDenied");
  private static final Set<String> LOCKED =
      Set.of("LockTimeout", "LockError", "LockErrorT", "LockFailed");
  private static final Set<String> CONNECTION =
      Set.of("ConnectionClosed", "ConnectionClosedWithHint", "RPCError");
  private static final Set<String> FULL =
      Set.of("Repository.InsufficientFreeSpaceError", "Repository.StorageQuotaExceeded");
  private static final Set<String> DAMAGE =
      Set.of("IntegrityError", "Repository.ObjectNotFound", "Repository.CheckNeeded");
  // The last is all that Borg 1.4 says of a file in which a repair has replaced something.
  private static final Pattern DAMAGED =
      Pattern.compile(
          "Data integrity error|all-zero|missing or corrupted in the repository|: backup error$",
          Pattern.MULTILINE);

  // What Borg says, or not even that, where its question was not answered with YES.
  private static final Pattern REFUSED =
      Pattern.compile(".*(Cancelled by user\\.|continue: Aborting\\.)", Pattern.DOTALL);
  private static final String NO_SPACE = "No space left on device";
  // What Borg did not foresee it tells in Python's words: where it was, then what happened.
  private static final Pattern TRACE =
      Pattern.compile(
          "(?:^|\\R)(?:(?:Local|Remote) Exception\\R)?Traceback .*^(\\w[\\w.]*: [^\\n]*)$.*",
          Pattern.MULTILINE | Pattern.DOTALL);

  // What the runtime of Borg says when Borg asks for a passphrase and nobody is there to answer.
  private static final String ASKING_IN_VAIN = "GetPassWarning";

  private BorgFailure() {}

  /// Whether Borg says that there is no repository.
  public static boolean saysThereIsNoRepository(Exit exit) {
    return ids(exit).stream().anyMatch(NO_REPOSITORY::contains);
  }

  /// Whether Borg complains that nothing in the archive fits what it was asked for.
  public static boolean saysNothingMatched(Exit exit) {
    return exit.code() == 101
        || exit.lastWords().stream()
            .anyMatch(line -> BorgLog.parse(line).message().contains("never matched"));
  }

  /// Whether Borg left something out so as not to write through a link.
  public static boolean saysLinkedParent(Exit exit) {
    return ids(exit).contains("BackupSymlinkParentError");
  }

  /// What to throw after Borg ended with an error.
  public static OperationFailed of(RepositoryAccess access, Exit exit) {
    return new OperationFailed(problem(access, exit), BorgLog.text(exit.lastWords()));
  }

  private static Problem problem(RepositoryAccess access, Exit exit) {
    var repository = access.repository().display();
    if (ids(exit).stream().anyMatch(FULL::contains) || text(exit).contains(NO_SPACE)) {
      return new Problem(
          Kind.ARCHIVE,
          "There is no space left for repository %s, or for what Borg keeps here about it."
              .formatted(repository),
          "Make room, or raise its quota; 'prune' and 'compact' free space in it.");
    }
    for (var id : ids(exit)) {
      if (NO_REPOSITORY.contains(id)) {
        return new Problem(
            Kind.ARCHIVE,
            "There is no repository at %s.".formatted(access.repository().location()),
            "Create one with 'borgmatic repo-create --encryption repokey-blake2' (aes256-ocb with"
                + " Borg 2), or correct 'repositories:' in the configuration.");
      }
      if (LOCKED.contains(id)) {
        return new Problem(
            Kind.ARCHIVE,
            "Repository %s is in use by another process.".formatted(repository),
            "Wait for it to end, or set 'lock_wait' to wait longer.");
      }
      if (CONNECTION.contains(id)) {
        return new Problem(
            Kind.ARCHIVE,
            "The connection to repository %s failed: %s".formatted(repository, text(exit)),
            "Check 'ssh_command' and 'remote_path', and that Borg is installed there.");
      }
    }
    if (ids(exit).stream().anyMatch(DAMAGE::contains) || DAMAGED.matcher(text(exit)).find()) {
      return damage(repository, exit);
    }
    return otherProblem(repository, exit);
  }

  /// Says that a repository is damaged, and the first thing that Borg found.
  ///
  /// @param repository how users call it
  public static Problem damage(String repository, Exit exit) {
    return new Problem(
        Kind.ARCHIVE,
        "Repository %s is damaged: %s"
            .formatted(repository, text(exit).lines().findFirst().orElse("")),
        "Copy the repository first; then 'borgmatic check --only data --repair --force' repairs what"
            + " can be.");
  }

  private static Problem otherProblem(String repository, Exit exit) {
    for (var id : ids(exit)) {
      switch (id) {
        case "NoPassphraseFailure" -> {
          return withoutPassphrase(repository);
        }
        case "PassphraseWrong", "PasscommandFailure" -> {
          return new Problem(
              Kind.CREDENTIAL,
              "The passphrase does not unlock repository %s.".formatted(repository),
              "Set 'encryption_passphrase' or 'encryption_passcommand' in the configuration, or"
                  + " BORG_PASSPHRASE in the environment.");
        }
        case "Archive.DoesNotExist" -> {
          return new Problem(
              Kind.ARCHIVE,
              "Repository %s has no such archive: %s".formatted(repository, text(exit)),
              "'borgmatic repo-list' shows the archives there are.");
        }
        case "Cache.CacheInitAbortedError" -> {
          return new Problem(
              Kind.ARCHIVE,
              "Repository %s is not encrypted and was never used from here.".formatted(repository),
              "If that is what you expect, set 'unknown_unencrypted_repo_access_is_ok: true'.");
        }
        case "Cache.RepositoryAccessAborted" -> {
          return new Problem(
              Kind.ARCHIVE,
              "Repository %s was found at another place before.".formatted(repository),
              "If it was moved, set 'relocated_repo_access_is_ok: true'.");
        }
        default -> {}
      }
    }
    if (REFUSED.matcher(text(exit)).matches()) {
      return new Problem(
          Kind.USAGE,
          "Nobody agreed to it, so nothing was done to repository %s.".formatted(repository),
          "Answer Borg's question with YES.");
    }
    if (exit.lastWords().stream().anyMatch(line -> line.contains(ASKING_IN_VAIN))) {
      return withoutPassphrase(repository);
    }
    return new Problem(
        Kind.ARCHIVE,
        "Borg failed on repository %s: %s".formatted(repository, text(exit)),
        "'-v 2' shows everything Borg says.");
  }

  private static Problem withoutPassphrase(String repository) {
    return new Problem(
        Kind.CREDENTIAL,
        "Repository %s is encrypted, and no passphrase is configured.".formatted(repository),
        "Set 'encryption_passphrase' or 'encryption_passcommand' in the configuration, or"
            + " BORG_PASSPHRASE in the environment.");
  }

  /// What Borg complains about.
  public static String text(Exit exit) {
    var complaints =
        exit.lastWords().stream()
            .map(BorgLog::parse)
            .filter(BorgLog::isComplaint)
            .map(BorgLog::message)
            .toList();
    if (!complaints.isEmpty()) {
      return withoutTrace(String.join("\n", complaints).strip());
    }
    // Wrong flags are answered with a page of usage; its last line says what is wrong.
    return BorgLog.text(exit.lastWords())
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((earlier, later) -> later)
        .orElse(exit.manner() + ".");
  }

  private static String withoutTrace(String text) {
    var untilVersions = text.split("(?m)^Platform: ", 2)[0];
    return TRACE.matcher(untilVersions).replaceAll("\n$1").strip();
  }

  private static List<String> ids(Exit exit) {
    return exit.lastWords().stream().map(line -> BorgLog.parse(line).id()).toList();
  }
}
