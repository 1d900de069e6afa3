package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.configuration.yaml.YamlWriter;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.OptionTopics;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclaredOptionsTest {
  private static final OptionTopics TOPICS = OptionTopics.of(HookCatalog.installed());

  @Test
  void say_one_sentence_and_show_a_value() {
    var without = new ArrayList<String>();
    declared(TOPICS.options()).forEach(option -> examine(option, without));
    assertThat(without).isEmpty();
  }

  @Test
  void stand_under_one_topic_each() {
    assertThat(TOPICS.options()).extracting(OptionSpec::key).doesNotHaveDuplicates();
    assertThat(TOPICS.topics()).extracting(OptionTopics.Topic::title).doesNotHaveDuplicates();
  }

  private static void examine(OptionSpec option, List<String> without) {
    if (!option.description().matches("\\p{Lu}[^.]*(\\.\\w[^.]*|\\.\\.[^.]*)*\\.")) {
      without.add(option.key() + " has no sentence: " + option.description());
    }
    if (option.description().contains("default:")) {
      without.add(option.key() + " hides its default in the sentence");
    }
    if (new YamlWriter().text(option.example()).contains("…")) {
      without.add(option.key() + " has no example");
    }
  }

  private static Stream<OptionSpec> declared(List<OptionSpec> options) {
    return options.stream()
        .flatMap(option -> Stream.concat(declared(fields(option.type())), Stream.of(option)));
  }

  private static List<OptionSpec> fields(OptionType type) {
    return switch (type) {
      case OptionType.Section(var fields) -> fields;
      case OptionType.OptionalSection(var fields) -> fields;
      case OptionType.SectionList(var fields) -> fields;
      default -> List.of();
    };
  }
}
