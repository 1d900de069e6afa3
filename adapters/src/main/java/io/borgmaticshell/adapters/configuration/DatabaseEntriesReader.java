package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.option.OptionType;
import io.borgmaticshell.domain.option.Options;
import java.util.ArrayList;
import java.util.List;

/// Reads the list of databases of one kind.
final class DatabaseEntriesReader {
  private final Findings findings;
  private final OptionReader reader;

  DatabaseEntriesReader(Findings findings) {
    this.findings = findings;
    this.reader = new OptionReader(findings);
  }

  List<DatabaseEntry> read(DatabaseHook hook, Value value) {
    var key = hook.name().value();
    var entries = new ArrayList<DatabaseEntry>();
    if (value instanceof Value.Items list) {
      for (var i = 0; i < list.items().size(); i++) {
        var path = "%s[%d]".formatted(key, i);
        var read = reader.read(list.items().get(i), new OptionType.Section(hook.options()), path);
        if (read.isPresent() && read.get() instanceof Options options) {
          entries.add(new DatabaseEntry(hook.name(), i, options));
          examineName((Value.Mapping) list.items().get(i), path);
        }
      }
    } else {
      reader.read(value, new OptionType.SectionList(hook.options()), key);
    }
    return entries;
  }

  private void examineName(Value.Mapping entry, String path) {
    var member = entry.members().get(EntryOptions.NAME.key());
    if (member != null && member.value() instanceof Value.Text name) {
      if (name.text().isBlank()) {
        findings.add(name.place(), "`%s.name` must not be empty".formatted(path));
      } else if (name.text().contains("/")) {
        findings.add(
            name.place(),
            "`%s.name` must not contain '/', because it names a file in the archive"
                .formatted(path));
      }
    }
  }
}
