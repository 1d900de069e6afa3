package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.Problem;

/// Puts the failure of a database's own program into words: first the database and the program's
/// last line, then everything else it said.
final class ClientFailure {
  private ClientFailure() {}

  static Problem ofDump(DumpId dump, String program, Exit exit) {
    return problem(
        "%s was not backed up".formatted(dump.display()), program, exit, "No archive was made.");
  }

  static Problem ofRestore(DumpId dump, String program, Exit exit, String state) {
    return problem("%s was not restored".formatted(dump.display()), program, exit, state);
  }

  static Problem problem(String what, String program, Exit exit, String state) {
    var words = exit.lastWords().stream().filter(line -> !line.isBlank()).toList();
    var lastLine = words.isEmpty() ? exit.manner() + "." : words.getLast();
    var killed = !words.isEmpty() && exit.code() > 128 ? " (" + exit.manner() + ")" : "";
    var before =
        words.size() > 1
            ? "%s said before:\n%s\n"
                .formatted(program, String.join("\n", words.subList(0, words.size() - 1)))
            : "";
    return new Problem(
        Problem.Kind.DATABASE, "%s: %s%s".formatted(what, lastLine, killed), before + state);
  }
}
