package io.borgmaticshell.application.port.configuration;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;

/// Finds user names and secrets that a configuration only refers to.
@FunctionalInterface
public interface CredentialSource {
  /// What a text of the configuration stands for: where it begins with `{credential`, what is kept
  /// in the place it names; else the text itself. Called only when the value is about to be used;
  /// the same text is looked up once in the life of the program. What is secret is kept in a
  /// [Secret] by whoever asks: [Secret#within].
  ///
  /// @throws OperationFailed CREDENTIAL if the reference is not understood or nothing is found
  ///   there, TOOL_MISSING if a program for it is not installed
  String resolve(RepositoryAccess access, String text);
}
