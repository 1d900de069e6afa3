package io.borgmaticshell.adapters.shell.session;

import io.borgmaticshell.domain.configuration.MonitoringOptions;
import java.util.List;
import java.util.stream.Stream;

/// Knows lines that must not be kept: passwords, passphrases, and whatever is said about services
/// that are told of runs, whose addresses alone let others speak for us. Flags may be abbreviated,
/// hence the short ones.
public final class SecretLines {
  /// Parts of such lines; a star stands for anything.
  public static final List<String> PARTS =
      Stream.concat(
              Stream.of("--*pas", "--pa ", "--pa=", "--override"),
              MonitoringOptions.ALL.stream().map(service -> "--" + service.key().replace('_', '-')))
          .toList();

  private SecretLines() {}

  /// Whether a line has such a part.
  public static boolean mayHoldSecret(String line) {
    return PARTS.stream().anyMatch(part -> line.matches("(?s).*" + part.replace("*", ".*") + ".*"));
  }
}
