package io.borgmaticshell.adapters.shell.grammar.options;

import io.borgmaticshell.adapters.shell.grammar.OptionFlag;
import io.borgmaticshell.adapters.shell.grammar.OptionFlags;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes flags from declarations: `lock_wait` becomes `--lock-wait`, `port` of the first PostgreSQL
/// database `--postgresql-databases[0].port`, and what is true or false becomes two flags,
/// `--read-special` and `--no-read-special`.
public final class DeclaredOptionFlags implements OptionFlags {
  // Actions have flags for these, under other names or with other values.
  private static final Set<String> LEFT_TO_ACTIONS =
      Set.of(
          "archive_list_format",
          "file_list_format",
          "list_details",
          "match_archives",
          "progress",
          "statistics");

  private final DeclaredOptions declared;

  public DeclaredOptionFlags(DeclaredOptions declared) {
    this.declared = declared;
  }

  @Override
  public Optional<OptionFlag> find(String word) {
    return word.startsWith("--") && word.length() > 2
        ? FlagWord.read(word.substring(2))
            .flatMap(name -> new FlagMeaning(word, name).among(this::option))
        : Optional.empty();
  }

  @Override
  public Stream<OptionFlag> all() {
    return declared.all().filter(DeclaredOptionFlags::hasFlag).flatMap(FlagsOfOption::of);
  }

  private Optional<OptionSpec> option(String key) {
    return declared.find(key).filter(DeclaredOptionFlags::hasFlag);
  }

  private static boolean hasFlag(OptionSpec option) {
    return !LEFT_TO_ACTIONS.contains(option.key());
  }
}
