package io.borgmaticshell.adapters.credential;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.configuration.CredentialOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Passwords of entries in a safe of KeePassXC: in a file, or in the running program by way of the
/// secret service of the desktop.
final class KeePassXcSafe {
  private static final String FORM = "{credential keepassxc /path/safe.kdbx ENTRY}";
  private static final String SERVICE = "secret-service";

  // The program reads its password from standard input; we hand secrets on as a descriptor.
  private static final String[] READING_THE_SECRET = {
    "sh", "-c", "exec \"$@\" <&" + CommandLine.SECRET_DESCRIPTOR, "sh"
  };

  private final ProcessEngine engine;
  private final SecretFiles files;
  private final PasswordPrompt prompt;

  KeePassXcSafe(ProcessEngine engine, SecretFiles files, PasswordPrompt prompt) {
    this.engine = engine;
    this.files = files;
    this.prompt = prompt;
  }

  String find(RepositoryAccess access, CredentialReference reference) {
    if (reference.places().size() != 2) {
      throw reference.wrongForm(FORM);
    }
    var options = access.options().section(CredentialOptions.KEEPASSXC);
    var place = reference.places().getFirst();
    var entry = reference.places().getLast();
    return place.equals(SERVICE)
        ? fromService(options, entry)
        : fromFile(options, files.path(access, place), entry);
  }

  private String fromService(Options options, String title) {
    var program = options.nonEmptyText(CredentialOptions.SECRET_TOOL_COMMAND).orElse("secret-tool");
    return answer(CommandLine.ofConfigured(program).arg("lookup", "Path", title).build(), title);
  }

  private String fromFile(Options options, Path safe, String entry) {
    if (!Files.exists(safe)) {
      throw OperationFailed.because(
          Problem.Kind.CREDENTIAL,
          "There is no safe of KeePassXC at %s.".formatted(safe),
          "Correct the path: " + FORM);
    }
    var ask = options.flag(CredentialOptions.ASK_FOR_PASSWORD).orElse(true);
    var program =
        options.nonEmptyText(CredentialOptions.KEEPASSXC_CLI_COMMAND).orElse("keepassxc-cli");
    var show =
        CommandLine.ofConfigured(program)
            .arg("show", "--show-protected", "--attributes", "Password")
            .flag("--no-password", !ask)
            .opt("--key-file", options.nonEmptyText(CredentialOptions.KEY_FILE))
            .opt("--yubikey", options.nonEmptyText(CredentialOptions.YUBIKEY))
            .arg(safe.toString(), entry)
            .build();
    return answer(ask ? unlocking(show, safe) : show, entry);
  }

  private CommandLine unlocking(CommandLine show, Path safe) {
    engine.locate(show);
    Secret password =
        prompt
            .ask("Password of %s: ".formatted(safe))
            .orElseThrow(() ->
                OperationFailed.because(
                    Problem.Kind.CREDENTIAL,
                    "The safe %s needs a password, and nobody is there to type it.".formatted(safe),
                    "Use a key file instead: keepassxc.key_file, and ask_for_password: false."));
    return show.after(READING_THE_SECRET).with(password);
  }

  private String answer(CommandLine command, String entry) {
    try (var group = engine.group()) {
      var finished = group.capture(command);
      if (!finished.exit().isSuccess()) {
        throw OperationFailed.because(
            Problem.Kind.CREDENTIAL,
            "KeePassXC does not give the password of %s: %s"
                .formatted(entry, finished.exit().complaint()),
            "Check the {credential …} in the configuration, and what unlocks the safe.");
      }
      return SecretFiles.withoutLineEnds(new String(finished.output(), StandardCharsets.UTF_8));
    }
  }
}
