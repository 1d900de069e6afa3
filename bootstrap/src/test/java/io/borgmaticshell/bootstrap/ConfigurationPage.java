package io.borgmaticshell.bootstrap;

import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.OptionTopics;
import io.borgmaticshell.application.hook.OptionTopics.Topic;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.stream.Collectors;

/// Writes `docs/configuration.md` from the declarations of all options.
public final class ConfigurationPage {
  private static final String BEGINNING =
      """
      # The options of configuration files

      Every option there is, as `config validate` checks it. `config generate` writes a file that explains and shows each one, `config show`
      prints what the options of a file come to. Databases have [pages of their own](databases), and so do [credentials](credentials.md).
      Below an entry of `repositories`, most options hold for that repository alone, in place of what the top level says.

      This page is made from the declarations of the options; to make it again:
      `mvn test -pl bootstrap -am -Dtest=ConfigurationPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dpages=write`
      """;

  private ConfigurationPage() {}

  static String text() {
    return BEGINNING
        + topics().topics().stream().map(ConfigurationPage::topic).collect(Collectors.joining());
  }

  /// The options of the program, to which the tests bring one more kind of database.
  public static OptionTopics topics() {
    return OptionTopics.of(
        new HookCatalog(
            HookCatalog.installed().hooks().stream()
                .filter(hook -> !hook.name().value().equals("firebird_databases"))
                .toList()));
  }

  private static String topic(Topic topic) {
    return "\n## %s\n\n| key | type | default | meaning |\n|---|---|---|---|\n%s"
        .formatted(
            topic.title(),
            topic.options().stream().map(option -> rows("", option)).collect(Collectors.joining()));
  }

  private static String rows(String above, OptionSpec option) {
    var key = above + option.key();
    var row =
        "| `%s` | %s | %s | %s%s |%n"
            .formatted(
                key,
                type(option.type()),
                option.usual().map(ConfigurationPage::cell).orElse(""),
                cell(option.description()),
                option.required() ? " Required." : "");
    var below = option.type() instanceof OptionType.SectionList ? key + "[]." : key + ".";
    return row
        + option.type().fields().stream()
            .map(field -> rows(below, field))
            .collect(Collectors.joining());
  }

  private static String type(OptionType type) {
    return switch (type) {
      case OptionType.Text _ -> "text";
      case OptionType.WholeNumber(var least, var most) ->
          least == Long.MIN_VALUE ? "whole number" : "%d to %d".formatted(least, most);
      case OptionType.DecimalNumber _ -> "number";
      case OptionType.Flag _ -> "true or false";
      case OptionType.TextOrNumber _ -> "text or whole number";
      case OptionType.Choice(var values) ->
          values.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
      case OptionType.ChoiceList(var values) ->
          "list of " + values.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
      case OptionType.TextList _ -> "list of texts";
      case OptionType.TextMap _ -> "texts by name";
      case OptionType.FreeMap _ -> "values by name";
      case OptionType.Section _ -> "section";
      case OptionType.OptionalSection _ -> "section, may be empty";
      case OptionType.SectionList _ -> "list of sections";
    };
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
