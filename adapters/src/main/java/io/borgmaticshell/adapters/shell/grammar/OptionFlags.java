package io.borgmaticshell.adapters.shell.grammar;

import java.util.Optional;
import java.util.stream.Stream;

/// The flags that set options of configuration files. There are hundreds, and of those for items of
/// lists any number, so each is made when somebody types it.
public interface OptionFlags {
  /// The flag of this spelling, such as `--postgresql-databases[0].port`.
  Optional<OptionFlag> find(String word);

  /// All of them, in the order of the options; those for items of lists as those for the first.
  Stream<OptionFlag> all();
}
