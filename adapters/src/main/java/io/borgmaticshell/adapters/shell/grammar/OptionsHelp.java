package io.borgmaticshell.adapters.shell.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Explains the flags that set options of configuration files: all in short, or some with what is
/// within them.
public final class OptionsHelp {
  private final OptionFlags flags;

  public OptionsHelp(OptionFlags flags) {
    this.flags = flags;
  }

  /// Explains some options, or, for none, all in short.
  ///
  /// @param topics parts of names, such as `postgresql`
  public String about(List<String> topics) {
    return topics.isEmpty()
        ? overview()
        : topics.stream().map(this::topic).collect(Collectors.joining("\n"));
  }

  private String overview() {
    return """
    Every option of the configuration file has a flag, which counts instead of what a file says.

    %s
    'borgmatic --help options NAME' shows what is within an option: --NAME.OPTION VALUE, and
    within the first item of a list --NAME[0].OPTION VALUE. Lists and sections are written as
    in the file, in one line: --repositories "[{path: /mnt/backup.borg, label: local}]".
    """
        .formatted(entries(option -> option.path().steps().size() == 1));
  }

  private String topic(String topic) {
    var name = topic.toLowerCase(Locale.ROOT).replace('-', '_');
    var entries = entries(option -> option.path().option().contains(name));
    return entries.isEmpty()
        ? "No option is called '%s'; 'borgmatic --help options' shows all.\n".formatted(topic)
        : entries;
  }

  private String entries(Predicate<OptionFlag> wanted) {
    return flags
        .all()
        .filter(wanted)
        .collect(Collectors.groupingBy(OptionFlag::path, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(OptionsHelp::entry)
        .collect(Collectors.joining());
  }

  // What says the contrary stands beside it.
  private static String entry(List<OptionFlag> flags) {
    var names =
        flags.stream()
            .map(flag -> (flag.spec().name() + " " + flag.spec().placeholder()).strip())
            .collect(Collectors.joining(", "));
    return HelpText.entry(names, flags.getFirst().spec().description());
  }
}
