package io.borgmaticshell.adapters.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keys of old files, each with what became of it.
final class RetiredKeys {
  private static final Map<String, String> ADVICE = new HashMap<>();

  static {
    for (var section :
        List.of("location", "storage", "retention", "consistency", "output", "hooks")) {
      ADVICE.put(
          section,
          "the section `%s:` is out of use; move its contents to the top level".formatted(section));
    }
    renamed("numeric_owner", "numeric_ids");
    renamed("bsd_flags", "flags");
    renamed("remote_rate_limit", "upload_rate_limit");
    ADVICE.put(
        "store_config_files", "`store_config_files` belongs below `bootstrap:` now; move it there");
  }

  private RetiredKeys() {}

  /// What to do about a key, if it is an old one.
  static Optional<String> advice(String key) {
    return Optional.ofNullable(ADVICE.get(key));
  }

  private static void renamed(String old, String current) {
    ADVICE.put(old, "`%s` is called `%s` now; rename it".formatted(old, current));
  }
}
