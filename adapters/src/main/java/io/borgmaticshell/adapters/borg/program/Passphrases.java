package io.borgmaticshell.adapters.borg.program;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.configuration.CredentialSource;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the passphrase of repositories. A configured passphrase wins over a configured command,
/// even if it is empty; the command runs once.
final class Passphrases {
  private final ProcessEngine engine;
  private final CredentialSource credentials;
  private final Map<String, Secret> answers = new ConcurrentHashMap<>();

  Passphrases(ProcessEngine engine, CredentialSource credentials) {
    this.engine = engine;
    this.credentials = credentials;
  }

  /// The configured passphrase; empty if Borg is to find one in its environment.
  ///
  /// @throws OperationFailed CREDENTIAL if the command fails, and as [CredentialSource] says
  Optional<Secret> of(RepositoryAccess access) {
    var options = access.options();
    return options
        .text(RepositoryOptions.ENCRYPTION_PASSPHRASE)
        .map(Secret::new)
        .map(secret -> secret.within(text -> credentials.resolve(access, text)))
        .or(() ->
            options
                .nonEmptyText(RepositoryOptions.ENCRYPTION_PASSCOMMAND)
                .map(command -> answers.computeIfAbsent(command, text -> ask(text, options))));
  }

  private Secret ask(String text, Options options) {
    var command =
        CommandLine.ofConfigured(text)
            .build()
            .in(options.nonEmptyText(RepositoryOptions.WORKING_DIRECTORY));
    try (var group = engine.group()) {
      var finished = group.capture(command);
      if (!finished.exit().isSuccess()) {
        throw OperationFailed.because(
            Problem.Kind.CREDENTIAL,
            "The 'encryption_passcommand' failed: " + finished.exit().complaint(),
            "Run it by hand to see why: " + text);
      }
      var answer = new String(finished.output(), StandardCharsets.UTF_8);
      return new Secret(answer.endsWith("\n") ? answer.substring(0, answer.length() - 1) : answer);
    }
  }
}
