package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_ALL;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_JSON;

import io.borgmaticshell.adapters.shell.RepositoryActions.Task;
import io.borgmaticshell.application.repository.ListDumps;
import io.borgmaticshell.application.restore.SelectorText;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns the flags of `dumps` into a request, and prints what is found, archive by archive.
final class DumpsAction {
  private final ListDumps listDumps;
  private final InstantSource clock;
  private final Output output;

  DumpsAction(ListDumps listDumps, InstantSource clock, Output output) {
    this.listDumps = listDumps;
    this.clock = clock;
    this.output = output;
  }

  void run(Task task) {
    var flags = task.flags();
    var archive =
        flags.has(DUMPS_ALL)
            ? Optional.<ArchiveReference>empty()
            : ArchiveFlag.of(flags, DUMPS_ARCHIVE, clock)
                .or(() -> Optional.of(new ArchiveReference.Latest()));
    var selectors = DumpSelectors.of(flags);
    var request = new ListDumps.Request(task.access(), archive, selectors);
    var count = flags.has(DUMPS_JSON) ? asJson(task, request) : asTable(request);
    if (count == 0) {
      output.warning(nothing(selectors));
    }
  }

  private int asTable(ListDumps.Request request) {
    var count = new int[1];
    listDumps.run(
        request,
        found -> {
          if (!found.dumps().isEmpty()) {
            output.answer((count[0] == 0 ? "" : "\n") + DumpTable.of(found));
            output.flush();
            count[0] += found.dumps().size();
          }
        });
    return count[0];
  }

  private int asJson(Task task, ListDumps.Request request) {
    var count = new int[1];
    listDumps.run(
        request,
        found -> {
          for (var dump : DumpJson.of(task.repository(), found)) {
            output.text((count[0]++ == 0 ? "[\n" : ",\n") + dump);
          }
        });
    output.text(count[0] == 0 ? "[]\n" : "\n]\n");
    return count[0];
  }

  private static String nothing(List<RestoreSelector> selectors) {
    return selectors.equals(List.of(RestoreSelector.EVERYTHING))
        ? "No database dump was found."
        : "No dump was found that fits %s."
            .formatted(
                selectors.stream().map(SelectorText::of).collect(Collectors.joining(" or ")));
  }
}
