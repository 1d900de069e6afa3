package io.borgmaticshell.domain.dump;

/// Names a kind of database the way the configuration file, archive paths and manifests do:
/// `postgresql_databases`.
public record HookName(String value) implements Comparable<HookName> {
  private static final String SUFFIX = "_databases";

  public HookName {
    if (!value.matches("[a-z][a-z0-9]*" + SUFFIX)) {
      throw new IllegalArgumentException(
          "hook name '%s' must be lower-case letters or digits followed by '%s'"
              .formatted(value, SUFFIX));
    }
  }

  /// Accepts the short form users type, `postgresql`, as well as the full name.
  public static HookName of(String text) {
    return new HookName(text.endsWith(SUFFIX) ? text : text + SUFFIX);
  }

  /// Whether a text can name a hook at all, known or not.
  public static boolean isValid(String text) {
    return text.matches("[a-z][a-z0-9]*(" + SUFFIX + ")?");
  }

  /// The form shown to people: `postgresql`.
  public String shortName() {
    return value.substring(0, value.length() - SUFFIX.length());
  }

  @Override
  public int compareTo(HookName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
