package io.borgmaticshell.adapters.credential;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.configuration.CredentialOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Credentials that systemd hands to a service as files, or that lie encrypted on this machine
/// (systemd documentation, "System and Service Credentials").
final class SystemdCredentials {
  private static final String ENCRYPTED = "/etc/credstore.encrypted";

  private final ProcessEngine engine;
  private final SecretFiles files;

  SystemdCredentials(ProcessEngine engine, SecretFiles files) {
    this.engine = engine;
    this.files = files;
  }

  String find(RepositoryAccess access, CredentialReference reference) {
    var name = reference.onlyPlace("{credential systemd NAME}");
    if (!name.matches("[\\w.-]+")) {
      throw SecretFiles.badName(name, "letters, digits, '_', '.' and '-'");
    }
    return files
        .variable("CREDENTIALS_DIRECTORY")
        .map(directory -> files.content(Path.of(directory, name)))
        .orElseGet(() -> decrypted(access, name));
  }

  private String decrypted(RepositoryAccess access, String name) {
    var options = access.options().section(CredentialOptions.SYSTEMD);
    var program =
        options.nonEmptyText(CredentialOptions.SYSTEMD_CREDS_COMMAND).orElse("systemd-creds");
    var directory =
        options.nonEmptyText(CredentialOptions.ENCRYPTED_CREDENTIALS_DIRECTORY).orElse(ENCRYPTED);
    var file = files.path(access, directory).resolve(name);
    var command = CommandLine.ofConfigured(program).arg("decrypt", file.toString()).build();
    try (var group = engine.group()) {
      var finished = group.capture(command);
      if (!finished.exit().isSuccess()) {
        throw OperationFailed.because(
            Problem.Kind.CREDENTIAL,
            "The credential %s cannot be decrypted: %s"
                .formatted(name, finished.exit().complaint()),
            "Check %s; as a service of systemd, use LoadCredentialEncrypted=.".formatted(file));
      }
      return SecretFiles.withoutLineEnds(new String(finished.output(), StandardCharsets.UTF_8));
    }
  }
}
