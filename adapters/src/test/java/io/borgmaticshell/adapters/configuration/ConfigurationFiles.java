package io.borgmaticshell.adapters.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Writes configuration files into a directory and reads them.
final class ConfigurationFiles {
  static final Map<String, String> ENVIRONMENT =
      Map.of("HOME", "/home/me", "NAME", "value", "EMPTY", "", "PORT", "5433");

  final Path directory;
  final List<ProgressEvent> events = new ArrayList<>();

  ConfigurationFiles(Path directory) {
    this.directory = directory;
  }

  Configuration load(String yaml) throws IOException {
    return load(yaml.getBytes(UTF_8));
  }

  Configuration load(byte[] bytes) throws IOException {
    return source().load(Files.write(directory.resolve("config.yaml"), bytes).toString());
  }

  YamlConfigurationSource source() {
    var hooks = new HookCatalog(List.of(new PrintfHook("postgresql"), new PrintfHook("mariadb")));
    return new YamlConfigurationSource(hooks, ENVIRONMENT, events::add)
        .below(directory.resolve("etc"));
  }

  /// The problem that the contents are refused for, with `FILE` for the name of the file.
  String problem(String yaml) {
    return problem(yaml.getBytes(UTF_8));
  }

  String problem(byte[] bytes) {
    var failure = catchThrowableOfType(OperationFailed.class, () -> load(bytes));
    assertThat(failure).as("a refusal").isNotNull();
    assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
    return failure.problem().text().replace(directory.resolve("config.yaml").toString(), "FILE");
  }

  /// Splits a table: rows end with a line of equals signs, the columns of a row with dashes.
  static Stream<Arguments> table(String text) {
    return Arrays.stream(text.split("(?m)^=+\\n"))
        .map(row -> Arguments.of((Object[]) row.split("(?m)^---+\\n", -1)));
  }
}
