package io.borgmaticshell.adapters.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MonitoringPageTest {
  private static final Path PAGE = Path.of("../docs/monitoring.md");

  @TempDir Path directory;

  static Stream<MonitoringService> services() {
    return ServiceCatalog.installed().stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void has_a_section_with_an_example_and_every_option(MonitoringService service)
      throws IOException {
    var section = between(Files.readString(PAGE), "\n## " + service.title() + "\n", "\n## ");
    var example = between(section, "```yaml\n", "```");

    assertThat(example).startsWith(service.section().key() + ":\n");
    assertThat(new MonitoringScene(directory).rehearses(example).warnings()).isEmpty();
    assertThat(keys(service.section()))
        .allMatch(key -> section.matches("(?s).*\\b" + key + "\\b.*"));
  }

  private static String between(String text, String start, String end) {
    return text.split(Pattern.quote(start), 2)[1].split(end, 2)[0];
  }

  private static Stream<String> keys(OptionSpec option) {
    return switch (option.type()) {
      case OptionType.Section(var fields) -> fields.stream().flatMap(MonitoringPageTest::named);
      case OptionType.SectionList(var fields) -> fields.stream().flatMap(MonitoringPageTest::named);
      default -> Stream.empty();
    };
  }

  private static Stream<String> named(OptionSpec option) {
    return Stream.concat(Stream.of(option.key()), keys(option));
  }
}
