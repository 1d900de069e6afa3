package io.borgmaticshell.adapters.shell.dumps;

import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_ALL;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_JSON;

import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.task.ArchiveFlag;
import io.borgmaticshell.application.repository.ListDumps;
import io.borgmaticshell.application.repository.ListDumps.Found;
import io.borgmaticshell.application.repository.ListDumps.Unreadable;
import io.borgmaticshell.application.restore.selection.SelectorText;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns the flags of `dumps` into a request, and prints what is found, archive by archive.
public final class DumpsAction {
  private final UseCases useCases;
  private final Output output;
  private int found;
  private int unreadable;

  public DumpsAction(UseCases useCases, Output output) {
    this.useCases = useCases;
    this.output = output;
  }

  /// Lists what is asked for.
  ///
  /// @throws OperationFailed ARCHIVE if some of several archives could not be read; the others are
  ///   shown
  public void run(Task task) {
    var flags = task.flags();
    var archive =
        flags.has(DUMPS_ALL)
            ? Optional.<ArchiveReference>empty()
            : ArchiveFlag.of(flags, DUMPS_ARCHIVE, useCases.clock())
                .or(() -> Optional.of(new ArchiveReference.Latest()));
    var selectors = DumpSelectors.of(flags);
    if (flags.has(DUMPS_JSON)) {
      output.expectDocument();
    }
    useCases
        .listDumps()
        .run(
            new ListDumps.Request(task.access(), archive, selectors),
            one -> {
              switch (one) {
                case Found seen -> show(task, seen);
                case Unreadable(var _, var problem) -> report(problem);
              }
            });
    if (unreadable > 0) {
      throw OperationFailed.because(
          Problem.Kind.ARCHIVE,
          "%d archive%s could not be read.".formatted(unreadable, unreadable == 1 ? "" : "s"),
          "'borg check' tells more.");
    }
    if (found == 0) {
      output.warning(nothing(selectors));
    }
  }

  private void show(Task task, Found seen) {
    if (task.flags().has(DUMPS_JSON)) {
      DumpJson.of(task.repository(), seen).forEach(output::object);
    } else if (!seen.dumps().isEmpty()) {
      output.answer((found == 0 ? "" : "\n") + DumpTable.of(seen, output.screen()));
      output.flush();
    }
    found += seen.dumps().size();
  }

  private void report(Problem problem) {
    output.problem(problem.text());
    unreadable++;
  }

  private static String nothing(List<RestoreSelector> selectors) {
    return selectors.equals(List.of(RestoreSelector.EVERYTHING))
        ? "No database dump was found."
        : "No dump was found that fits %s."
            .formatted(
                selectors.stream().map(SelectorText::of).collect(Collectors.joining(" or ")));
  }
}
