package io.borgmaticshell.adapters.shell.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.configuration.YamlConfigurationSource;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.configuration.CommandLineValues;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigurationCacheTest {
  @TempDir private Path directory;

  @BeforeEach
  void write_files() throws IOException {
    Files.writeString(included(), "[{path: one.borg, label: one}]\n");
    Files.writeString(file(), "repositories: !include included.yaml\n");
  }

  private Path file() {
    return directory.resolve("config.yaml");
  }

  private Path included() {
    return directory.resolve("included.yaml");
  }

  private ConfigurationCache cache(Renewal renewal) {
    var source =
        new YamlConfigurationSource(HookCatalog.installed(), Map.of("HOME", "/"), event -> {});
    return new ConfigurationCache(source, renewal);
  }

  private String label(ConfigurationSource source) {
    return source.load(file().toString()).repositories().getFirst().display();
  }

  private void change() throws IOException {
    Files.writeString(included(), "[{path: other.borg, label: other}]\n");
  }

  @Test
  void keeps_what_was_read_until_it_is_told_to_reload() throws IOException {
    var cache = cache(Renewal.ON_DEMAND);
    assertThat(label(cache)).isEqualTo("one");
    change();
    assertThat(label(cache)).isEqualTo("one");
    cache.reload();
    assertThat(label(cache)).isEqualTo("other");
  }

  @Test
  void tells_of_each_change_once_also_in_an_included_file() throws IOException {
    var cache = cache(Renewal.ON_DEMAND);
    label(cache);
    assertThat(cache.newlyChanged()).isEmpty();
    change();
    assertThat(cache.newlyChanged()).containsExactly(included().toString());
    assertThat(cache.newlyChanged()).isEmpty();
    Files.delete(included());
    assertThat(cache.newlyChanged()).containsExactly(included().toString());
  }

  @Test
  void stays_as_it_was_if_a_file_cannot_be_used() throws IOException {
    var cache = cache(Renewal.ON_DEMAND);
    label(cache);
    Files.writeString(file(), "nonsense: 1\n");
    assertThatThrownBy(cache::reload)
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("nonsense");
    assertThat(label(cache)).isEqualTo("one");
  }

  @Test
  void refuses_to_read_a_changed_file_for_one_line_only() throws IOException {
    var cache = cache(Renewal.ON_DEMAND);
    label(cache);
    change();
    var line =
        cache.given(
            new CommandLineValues(List.of(), List.of("lock_wait=5"), EnvironmentVariables.KEPT));
    assertThatThrownBy(() -> label(line))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("included.yaml has changed since it was read.");
    cache.reload();
    assertThat(label(line)).isEqualTo("other");
  }

  @Test
  void reads_a_changed_file_at_once_in_scripts() throws IOException {
    var cache = cache(Renewal.AT_ONCE);
    label(cache);
    change();
    assertThat(label(cache)).isEqualTo("other");
  }
}
