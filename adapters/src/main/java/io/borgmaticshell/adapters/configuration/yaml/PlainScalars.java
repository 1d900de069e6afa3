package io.borgmaticshell.adapters.configuration.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/// Says what unquoted text means: YAML 1.2 with the extras that files for borgmatic rely on (digit
/// groups, octal and binary numbers, dates), and without the yes and no of YAML 1.1.
final class PlainScalars implements Schema, ScalarResolver {
  static final Tag DAY = new Tag(Tag.PREFIX + "timestamp");

  // Not the library's own tag for '<<': seeing that, it would merge by itself, and not deeply.
  static final Tag MERGE = new Tag(Tag.PREFIX + "merge-deeply");
  static final Tag DEFAULT_VALUE = new Tag(Tag.PREFIX + "value");

  private static final Map<Tag, Pattern> MEANINGS = new LinkedHashMap<>();

  static {
    meaning(Tag.NULL, "~?|null|Null|NULL");
    meaning(Tag.BOOL, "true|True|TRUE|false|False|FALSE");
    meaning(Tag.INT, "[-+]?([0-9][0-9_]*|0o[0-7][0-7_]*|0b[01][01_]*|0x[0-9a-fA-F_]+)");
    meaning(
        Tag.FLOAT,
        "[-+]?([0-9][0-9_]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|\\.[0-9][0-9_]*|\\.(inf|Inf|INF))"
            + "|\\.(nan|NaN|NAN)");
    meaning(
        DAY,
        "\\d{4}-\\d\\d-\\d\\d"
            + "|\\d{4}-\\d\\d?-\\d\\d?([Tt]|\\s+)\\d\\d?:\\d\\d:\\d\\d(\\.\\d*)?"
            + "(\\s*(Z|[-+]\\d\\d?(:?\\d\\d)?))?");
    meaning(MERGE, "<<");
    meaning(DEFAULT_VALUE, "=");
  }

  private static void meaning(Tag tag, String pattern) {
    MEANINGS.put(tag, Pattern.compile(pattern));
  }

  @Override
  public Tag resolve(String text, Boolean plain) {
    if (!plain || text.length() > 100) {
      return Tag.STR;
    }
    return MEANINGS.entrySet().stream()
        .filter(meaning -> meaning.getValue().matcher(text).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Tag.STR);
  }

  @Override
  public ScalarResolver getScalarResolver() {
    return this;
  }

  // Nodes are never turned into objects by the library.
  @Override
  public Map<Tag, ConstructNode> getSchemaTagConstructors() {
    return Map.of();
  }
}
