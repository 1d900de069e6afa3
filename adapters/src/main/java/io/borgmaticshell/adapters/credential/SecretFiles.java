package io.borgmaticshell.adapters.credential;

import io.borgmaticshell.domain.configuration.CredentialOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Secrets that are the content of a file.
final class SecretFiles {
  private static final String SECRETS = "/run/secrets";

  private final Map<String, String> environment;

  SecretFiles(Map<String, String> environment) {
    this.environment = environment;
  }

  String file(RepositoryAccess access, CredentialReference reference) {
    return content(path(access, reference.onlyPlace("{credential file /etc/secret}")));
  }

  String secretOfContainer(RepositoryAccess access, CredentialReference reference) {
    var name = reference.onlyPlace("{credential container NAME}");
    if (!name.matches("\\w+")) {
      throw badName(name, "letters, digits and underscores");
    }
    var directory =
        access
            .options()
            .section(CredentialOptions.CONTAINER)
            .nonEmptyText(CredentialOptions.SECRETS_DIRECTORY)
            .orElse(SECRETS);
    return content(path(access, directory).resolve(name));
  }

  static OperationFailed badName(String name, String allowed) {
    return OperationFailed.because(
        Problem.Kind.CREDENTIAL,
        "'%s' cannot be the name of a credential.".formatted(name),
        "Its name consists of %s.".formatted(allowed));
  }

  /// A variable of our environment, if it is set.
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /// A path of the configuration: `~` is the home of the user, relative ones begin in the working
  /// directory of the run.
  Path path(RepositoryAccess access, String text) {
    var home = environment.getOrDefault("HOME", "/");
    var expanded = text.equals("~") || text.startsWith("~/") ? home + text.substring(1) : text;
    return Path.of(workingDirectory(access.options())).resolve(expanded);
  }

  private static String workingDirectory(Options options) {
    return options.nonEmptyText(RepositoryOptions.WORKING_DIRECTORY).orElse("");
  }

  /// What a file holds, without the line ends at its end.
  String content(Path file) {
    try {
      return withoutLineEnds(Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw unreadable(file, "it does not exist", e);
    } catch (AccessDeniedException e) {
      throw unreadable(file, "permission denied", e);
    } catch (CharacterCodingException e) {
      throw unreadable(file, "it is not UTF-8 text", e);
    } catch (IOException e) {
      throw unreadable(file, e.toString(), e);
    }
  }

  static String withoutLineEnds(String text) {
    return text.replaceFirst("[\\r\\n]+$", "");
  }

  private static OperationFailed unreadable(Path file, String why, IOException cause) {
    return new OperationFailed(
        new Problem(
            Problem.Kind.CREDENTIAL,
            "The credential in %s cannot be read: %s.".formatted(file, why),
            "Correct the {credential …} in the configuration, or the file."),
        cause);
  }
}
