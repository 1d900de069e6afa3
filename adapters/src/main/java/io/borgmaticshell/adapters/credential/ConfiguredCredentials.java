package io.borgmaticshell.adapters.credential;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.port.configuration.CredentialSource;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.HashMap;
import java.util.Map;

/// Looks secrets up in files, in secrets of containers, in credentials of systemd and in safes of
/// KeePassXC.
public final class ConfiguredCredentials implements CredentialSource {
  private final Map<String, Keeper> keepers;
  private final Map<String, String> known = new HashMap<>();

  /// Something that keeps secrets.
  @FunctionalInterface
  interface Keeper {
    String find(RepositoryAccess access, CredentialReference reference);
  }

  /// @param prompt asks for the password of a safe
  public ConfiguredCredentials(ProcessEngine engine, PasswordPrompt prompt) {
    var files = new SecretFiles(engine.environment());
    keepers =
        Map.of(
            "file", files::file,
            "container", files::secretOfContainer,
            "systemd", new SystemdCredentials(engine, files)::find,
            "keepassxc", new KeePassXcSafe(engine, files, prompt)::find);
  }

  @Override
  public synchronized String resolve(RepositoryAccess access, String text) {
    var found = known.get(text);
    if (found == null) {
      found = CredentialReference.in(text).map(it -> find(access, it)).orElse(text);
      known.put(text, found);
    }
    return found;
  }

  private String find(RepositoryAccess access, CredentialReference reference) {
    var keeper = keepers.get(reference.kind());
    if (keeper == null) {
      throw OperationFailed.because(
          Problem.Kind.CREDENTIAL,
          "Nothing called '%s' keeps credentials.".formatted(reference.kind()),
          "Use one of: container, file, keepassxc, systemd.");
    }
    return keeper.find(access, reference);
  }
}
