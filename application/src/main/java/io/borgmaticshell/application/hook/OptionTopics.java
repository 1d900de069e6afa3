package io.borgmaticshell.application.hook;

import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Every option that may stand at the top level of a configuration file, the lists of databases
/// among them, as people should read them: topic by topic.
///
/// @param topics headings, in order, with their options
public record OptionTopics(List<Topic> topics) {
  private static final String DATABASES = "Databases";

  public OptionTopics {
    topics = List.copyOf(topics);
  }

  /// A heading and the options below it.
  public record Topic(String title, List<OptionSpec> options) {}

  /// The topics of this version. Databases come second, after the repositories.
  public static OptionTopics of(HookCatalog hooks) {
    var topics = new LinkedHashMap<String, List<OptionSpec>>();
    for (var declaration : TopLevelOptions.all()) {
      topics
          .computeIfAbsent(declaration.topic(), topic -> new ArrayList<>())
          .add(declaration.option());
    }
    var result = new ArrayList<Topic>();
    topics.forEach((title, options) -> result.add(new Topic(title, List.copyOf(options))));
    result.add(1, new Topic(DATABASES, databases(hooks)));
    return new OptionTopics(result);
  }

  /// All of them.
  public List<OptionSpec> options() {
    return topics.stream().flatMap(topic -> topic.options().stream()).toList();
  }

  private static List<OptionSpec> databases(HookCatalog hooks) {
    return hooks.hooks().stream().map(OptionTopics::list).toList();
  }

  /// The list of the databases of one kind.
  public static OptionSpec list(DatabaseHook hook) {
    var kind = hook.name().shortName().toLowerCase(Locale.ROOT);
    return OptionSpec.sections(
        hook.name().value(),
        "Databases of the kind %s to back up.".formatted(kind),
        hook.options().toArray(OptionSpec[]::new));
  }
}
