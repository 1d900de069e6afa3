package io.borgmaticshell.adapters.configuration.yaml;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Keeps a file and everything it includes from exhausting time, memory or the stack. All limits
/// are far beyond any real file.
final class ReadingLimits {
  // Aliases of aliases can stand for billions of values.
  private static final int MOST_VALUES = 200_000;
  private static final int MOST_CHARACTERS = 8_000_000;

  // Files that include each other several times can stand for any number of them.
  private static final int MOST_INCLUSIONS = 1000;

  private static final int MOST_REPEATS = 1000;

  private final Findings findings;
  private final Set<Node> open = new HashSet<>();
  private int values;
  private long characters;
  private int inclusions;
  private int repeats;
  private long included;

  ReadingLimits(Findings findings) {
    this.findings = findings;
  }

  /// Begins with a node.
  ///
  /// @return why it must not be read, if so; otherwise [#leave] has to follow
  Optional<String> enter(Node node, String file) {
    values++;
    characters += node instanceof ScalarNode scalar ? scalar.getValue().length() : 0;
    if (values > MOST_VALUES || characters > MOST_CHARACTERS) {
      findings.add(Place.wholeOf(file), "the aliases stand for too many values");
      findings.throwIfAny();
    }
    if (open.size() >= DepthLimit.MOST_LEVELS) {
      return Optional.of("the aliases are nested too deeply here");
    }
    return open.add(node) ? Optional.empty() : Optional.of("this leads back to itself by an alias");
  }

  void leave(Node node) {
    open.remove(node);
  }

  /// Counts a key that was there before. Each time, what it stands for is merged with all that it
  /// stood for until then.
  boolean repeatedTooOften() {
    return ++repeats > MOST_REPEATS;
  }

  /// Begins with a file that another one includes.
  ///
  /// @return why it must not be read, if so
  Optional<String> include(String text) {
    inclusions++;
    included += text.length();
    if (inclusions > MOST_INCLUSIONS) {
      return Optional.of("more than %d files are included".formatted(MOST_INCLUSIONS));
    }
    return included > MOST_CHARACTERS
        ? Optional.of("the included files have more than %d characters".formatted(MOST_CHARACTERS))
        : Optional.empty();
  }
}
