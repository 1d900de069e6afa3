package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.bootstrap.ConfigurationPage;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our declarations beside what the original says of its own options: the flags it makes of them,
/// and the file it generates.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginalOptionsIT {
  private static final Pattern FLAG =
      Pattern.compile("\\[(?:-\\w )?--([a-z0-9](?:[a-z0-9.-]|\\[0])*)");
  private static final Pattern KEY = Pattern.compile("(?m)^(?:# )?([a-z0-9_]+):(?: .*)?$");

  // These belong to no option.
  private static final Set<String> GLOBAL =
      Set.of(
          "config",
          "override",
          "no_environment_interpolation",
          "bash_completion",
          "fish_completion",
          "version");

  // The actions have flags for these, or it is a flag of another form.
  private static final Set<String> WITHOUT_FLAG =
      Set.of(
          "match_archives",
          "progress",
          "statistics",
          "list_details",
          "file_list_format",
          "archive_list_format",
          "verbosity");

  private static final Map<String, OptionType> OURS = new HashMap<>();

  static {
    ConfigurationPage.topics().options().forEach(option -> declare("", option));
  }

  @Test
  void the_original_has_no_option_that_is_not_declared() {
    var unknown = new TreeSet<>(flags());
    unknown.removeIf(
        flag -> GLOBAL.contains(flag) || OURS.containsKey(flag) || OURS.containsKey(negated(flag)));
    assertThat(unknown).isEmpty();
  }

  @Test
  void no_option_is_declared_that_the_original_does_not_have() {
    var flags = flags();
    var unknown = new TreeSet<String>();
    OURS.forEach((path, type) -> {
      if (!isSection(type) && !flags.contains(path)) {
        unknown.add(path);
      }
    });
    assertThat(unknown).isEqualTo(new TreeSet<>(WITHOUT_FLAG));
  }

  @Test
  void what_can_be_switched_on_and_off_is_the_same() {
    var flags = flags();
    OURS.forEach((path, type) -> {
      if (!WITHOUT_FLAG.contains(path) && !isSection(type)) {
        assertThat(flags.contains(path) && flags.contains(negated(path)))
            .as(path)
            .isEqualTo(type instanceof OptionType.Flag || path.equals("constants"));
      }
    });
  }

  @Test
  void the_file_it_generates_has_the_same_keys(@TempDir Path directory) throws IOException {
    var file = directory.resolve("config.yaml");
    var outcome =
        OriginalBorgmatic.orSkip()
            .command("config", "generate", "--destination", file.toString())
            .run();
    assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
    assertThat(KEY.matcher(Files.readString(file)).results().map(key -> key.group(1)).toList())
        .containsExactlyInAnyOrderElementsOf(
            ConfigurationPage.topics().options().stream().map(OptionSpec::key).toList());
  }

  private static Set<String> flags() {
    var help = OriginalBorgmatic.orSkip().command("--help").run().output();
    var usage = help.substring(0, help.indexOf("\n\n"));
    return FLAG.matcher(usage)
        .results()
        .map(OriginalOptionsIT::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String path(MatchResult flag) {
    return flag.group(1).replace('-', '_');
  }

  private static void declare(String above, OptionSpec option) {
    var path = above + option.key();
    OURS.put(path, option.type());
    switch (option.type()) {
      case OptionType.Section(var fields) -> declare(path + ".", fields);
      case OptionType.OptionalSection(var fields) -> declare(path + ".", fields);
      case OptionType.SectionList(var fields) -> declare(path + "[0].", fields);
      case OptionType.TextList _, OptionType.ChoiceList _ ->
          OURS.put(path + "[0]", new OptionType.Text());
      default -> {}
    }
  }

  private static void declare(String above, List<OptionSpec> fields) {
    fields.forEach(field -> declare(above, field));
  }

  // Sections below others have no flag of their own.
  private static boolean isSection(OptionType type) {
    return type instanceof OptionType.Section || type instanceof OptionType.OptionalSection;
  }

  /// The flag that says the opposite: the last word begins with `no_`, or loses it.
  private static String negated(String path) {
    var start = path.lastIndexOf('.') + 1;
    var last = path.substring(start);
    return path.substring(0, start) + (last.startsWith("no_") ? last.substring(3) : "no_" + last);
  }
}
