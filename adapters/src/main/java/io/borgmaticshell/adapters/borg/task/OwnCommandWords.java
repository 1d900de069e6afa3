package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.task.OwnCommand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/// A command in Borg's own words, with the configured flags after its name. The repository, and the
/// archive if one is named, are in the environment, and in words that name these variables.
final class OwnCommandWords {
  // Commands of Borg that consist of two words.
  private static final Set<String> GROUPS = Set.of("key", "debug", "benchmark");

  private final Setting setting;

  OwnCommandWords(Setting setting) {
    this.setting = setting;
  }

  CommandLine of(OwnCommand task, TaskRun run) {
    var archive = task.archive().map(setting::name).map(setting.grammar()::unambiguous).orElse("");
    var repository = setting.location();
    var variables = Map.of("BORG_REPO", repository, "REPOSITORY", repository, "ARCHIVE", archive);
    var words = task.words().stream().map(word -> filled(word, variables)).toList();
    return run.command(line(words))
        .withVariable("BORG_REPO", repository)
        .withVariable("ARCHIVE", archive);
  }

  private List<String> line(List<String> words) {
    var own = words.isEmpty() ? 0 : Math.min(words.size(), isGroup(words.getFirst()) ? 2 : 1);
    var line = setting.words(words.isEmpty() ? "" : words.getFirst());
    return line.addAll(words.subList(Math.min(1, own), own))
        .addAll(setting.telling())
        .remotePath()
        .lockWait()
        .addAll(words.subList(own, words.size()))
        .ending();
  }

  private static boolean isGroup(String word) {
    return GROUPS.contains(word);
  }

  private static String filled(String word, Map<String, String> variables) {
    var filled = word;
    for (var variable : variables.entrySet()) {
      filled =
          filled
              .replace("${" + variable.getKey() + "}", variable.getValue())
              .replaceAll(
                  "\\$" + variable.getKey() + "(?![A-Za-z0-9_])",
                  Matcher.quoteReplacement(variable.getValue()));
    }
    return filled;
  }
}
