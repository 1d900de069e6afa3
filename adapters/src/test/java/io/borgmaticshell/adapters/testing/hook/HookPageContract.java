package io.borgmaticshell.adapters.testing.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of every kind of database says what the declarations of its options say.
public interface HookPageContract extends DatabaseHookContract {

  /// The page for users.
  default Path page() {
    return Path.of("../docs/databases", hook().name().shortName() + ".md");
  }

  @Test
  default void has_each_option_in_its_page_and_the_page_has_no_other() {
    assertThat(HookPage.at(page()).options().keySet())
        .containsExactlyInAnyOrderElementsOf(
            hook().options().stream().map(OptionSpec::key).toList());
  }

  @Test
  default void has_in_its_page_what_is_required_and_every_choice() {
    var rows = HookPage.at(page()).options();
    for (var option : hook().options()) {
      var row = rows.getOrDefault(option.key(), "");
      assertThat(row.contains("Required")).as(option.key()).isEqualTo(option.required());
      if (option.type() instanceof OptionType.Choice(var values)) {
        assertThat(row).contains(values.stream().map(value -> "`" + value + "`").toList());
      }
    }
  }

  @Test
  default void understands_the_examples_of_its_page(@TempDir Path directory) {
    var examples = HookPage.at(page()).examples();
    assertThat(examples).isNotEmpty();
    for (var example : examples) {
      var entries = HookPage.read(HookCatalog.installed(), example, directory).databases();
      assertThat(entries).as(example).isNotEmpty();
      for (var entry : entries) {
        assertThat(entry.hook()).isEqualTo(hook().name());
        assertThat(hook().dump(DatabaseTarget.forDump(entry))).isNotNull();
        assertThat(hook().restore(DatabaseTarget.forRestore(entry, entry.name()))).isNotNull();
      }
    }
  }

  @Test
  default void takes_what_its_page_says_can_be_written(@TempDir Path directory) {
    for (var setting : HookPage.at(page()).settings()) {
      var lines = new ArrayList<String>();
      optionsFor("quince").forEach((key, value) -> lines.add(key + ": " + value));
      lines.removeIf(line -> setting.startsWith(line.replaceFirst(" .*", " ")));
      var ofEntry =
          hook().options().stream().anyMatch(option -> setting.startsWith(option.key() + ":"));
      if (ofEntry) {
        lines.add(setting);
      }
      var yaml = hook().name() + ":\n    - " + String.join("\n      ", lines) + "\n";

      var read = HookPage.read(HookCatalog.installed(), ofEntry ? yaml : yaml + setting, directory);
      assertThat(read.databases()).as(setting).hasSize(1);
    }
  }
}
