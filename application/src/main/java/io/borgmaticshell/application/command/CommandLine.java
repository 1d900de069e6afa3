package io.borgmaticshell.application.command;

import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// A program and its words, as data: nothing runs until the process engine is handed it. Secrets
/// have slots of their own, so printing a command line cannot show one.
///
/// @param words the program first
/// @param environment variables set on top of the inherited ones; a null-free map
/// @param secretEnvironment variables whose values are secret
/// @param descriptorSecret text the program reads from [#SECRET_DESCRIPTOR]
/// @param workingDirectory where the program runs; empty for our own directory
public record CommandLine(
    List<Argument> words,
    Map<String, String> environment,
    Set<String> unset,
    Map<String, Secret> secretEnvironment,
    Optional<Secret> descriptorSecret,
    Optional<String> workingDirectory) {

  /// The number of the open file a program reads its [#descriptorSecret()] from.
  public static final int SECRET_DESCRIPTOR = 3;

  public CommandLine {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a command line needs a program");
    }
    words = List.copyOf(words);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    unset = Set.copyOf(unset);
    secretEnvironment = Collections.unmodifiableMap(new LinkedHashMap<>(secretEnvironment));
  }

  /// Starts a command line with its program.
  public static Builder of(String program) {
    return new Builder().arg(program);
  }

  /// Starts a command line with a program the user configured, which may bring words of its own.
  ///
  /// @throws OperationFailed CONFIGURATION if the text cannot be split into words, or holds none
  public static Builder ofConfigured(String program) {
    var words = configuredWords(program);
    if (words.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "A program in the configuration has a blank name.",
          "Name it, or leave the option out.");
    }
    return new Builder().arg(words.toArray(String[]::new));
  }

  /// Splits words that the user wrote as one text, as a shell would.
  ///
  /// @throws OperationFailed CONFIGURATION if a quotation is not closed
  public static List<String> configuredWords(String text) {
    try {
      return ShellWords.split(text);
    } catch (IllegalArgumentException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.CONFIGURATION,
              "Flags in the configuration cannot be read: " + e.getMessage(),
              "Close the quotation mark."),
          e);
    }
  }

  public String program() {
    return words.getFirst() instanceof Argument.Literal(String text) ? text : "";
  }

  /// The same command, run in another directory.
  public CommandLine in(Optional<String> directory) {
    return new CommandLine(
        words, environment, unset, secretEnvironment, descriptorSecret, directory);
  }

  /// The same command, started by another program.
  public CommandLine after(String... first) {
    var all = new ArrayList<Argument>();
    for (var word : first) {
      all.add(new Argument.Literal(word));
    }
    all.addAll(words);
    return new CommandLine(
        all, environment, unset, secretEnvironment, descriptorSecret, workingDirectory);
  }

  /// The same command, which reads a secret from [#SECRET_DESCRIPTOR].
  public CommandLine with(Secret secret) {
    return new CommandLine(
        words, environment, unset, secretEnvironment, Optional.of(secret), workingDirectory);
  }

  /// The same command with one more variable in its environment.
  public CommandLine withVariable(String name, String value) {
    var variables = new LinkedHashMap<>(environment);
    variables.put(name, value);
    return new CommandLine(
        words, variables, unset, secretEnvironment, descriptorSecret, workingDirectory);
  }

  /// The same command with the replacement file's hole filled.
  public CommandLine withReplacementFile(String path) {
    return filled(new Argument.ReplacementFile(), path);
  }

  /// The same command with the dump directory's hole filled.
  public CommandLine withDumpDirectory(String path) {
    return filled(new Argument.DumpDirectory(), path);
  }

  private CommandLine filled(Argument hole, String path) {
    var filled =
        words.stream().map(word -> word.equals(hole) ? new Argument.Literal(path) : word).toList();
    return new CommandLine(
        filled, environment, unset, secretEnvironment, descriptorSecret, workingDirectory);
  }

  /// What may be logged: variables by name only, holes as holes.
  @Override
  public String toString() {
    var variables =
        secretEnvironment.keySet().stream()
            .map(name -> name + "=*** ")
            .collect(Collectors.joining());
    return variables + words.stream().map(Argument::toString).collect(Collectors.joining(" "));
  }

  /// Collects the words of a command line in order.
  public static final class Builder {
    private final List<Argument> words = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Set<String> unset = new LinkedHashSet<>();
    private final Map<String, Secret> secretEnvironment = new LinkedHashMap<>();
    private Optional<Secret> descriptorSecret = Optional.empty();

    private Builder() {}

    public Builder arg(String... texts) {
      for (var text : texts) {
        words.add(new Argument.Literal(text));
      }
      return this;
    }

    /// Adds a flag, if a claim holds.
    public Builder flag(String flag, boolean present) {
      return present ? arg(flag) : this;
    }

    /// Adds a flag and its value, if there is one.
    public Builder opt(String flag, Optional<String> value) {
      value.ifPresent(text -> arg(flag, text));
      return this;
    }

    public Builder opt(String flag, OptionalInt value) {
      value.ifPresent(number -> arg(flag, Integer.toString(number)));
      return this;
    }

    /// Adds words the user wrote as one text, split as a shell would.
    ///
    /// @throws OperationFailed CONFIGURATION if a quotation is not closed
    public Builder words(Optional<String> text) {
      text.ifPresent(line -> configuredWords(line).forEach(this::arg));
      return this;
    }

    public Builder hole(Argument hole) {
      words.add(hole);
      return this;
    }

    public Builder env(String name, Optional<String> value) {
      value.ifPresent(text -> environment.put(name, text));
      return this;
    }

    /// Hides an inherited variable from the program.
    public Builder withoutEnv(String... names) {
      unset.addAll(List.of(names));
      return this;
    }

    public Builder secretEnv(String name, Optional<Secret> value) {
      value.ifPresent(secret -> secretEnvironment.put(name, secret));
      return this;
    }

    public Builder secretOnDescriptor(Optional<Secret> secret) {
      descriptorSecret = secret;
      return this;
    }

    public CommandLine build() {
      return new CommandLine(
          words, environment, unset, secretEnvironment, descriptorSecret, Optional.empty());
    }
  }
}
