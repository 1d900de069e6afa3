package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.client.ClientCheck;
import io.borgmaticshell.application.client.Fit;
import io.borgmaticshell.application.client.Machine;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the failure of a database's own program into words: first the database and the program's
/// last line, then everything else it said.
public final class ClientFailure {
  private ClientFailure() {}

  public static Problem ofDump(DumpId dump, String program, Exit exit) {
    return problem(
        "%s was not backed up".formatted(dump.display()), program, exit, "No archive was made.");
  }

  public static Problem ofBrokenDump(DumpId dump, String program, Exit exit, String reason) {
    var words =
        exit.lastWords().isEmpty() ? "" : "%s said:\n%s\n".formatted(program, exit.complaint());
    return new Problem(
        Problem.Kind.DATABASE,
        "%s was not backed up: %s reported success, but the dump is not whole: %s."
            .formatted(dump.display(), program, reason),
        words + "No archive was made. Run the program by hand to see what it leaves out.");
  }

  public static Problem ofRestore(DumpId dump, String program, Exit exit, String state) {
    return problem("%s was not restored".formatted(dump.display()), program, exit, state);
  }

  /// Explains the failure by the version of the program, if that is why.
  public static Optional<Problem> ofVersion(
      DumpId dump, ClientCheck check, Exit exit, String state, Machine machine) {
    return machine
        .answer(check.question())
        .map(version -> check.judgement().of(version, exit.complaint()))
        .filter(Fit.Refused.class::isInstance)
        .map(Fit.Refused.class::cast)
        .map(refused ->
            new Problem(
                Problem.Kind.DATABASE,
                "%s was not restored: %s".formatted(dump.display(), refused.reason()),
                check.remedy(refused, exit.complaint(), machine) + "\n" + state));
  }

  // Lines that start with a blank continue the one before: the hints of PostgreSQL's clients do.
  private static List<String> messages(List<String> lines) {
    var messages = new ArrayList<String>();
    for (var line : lines) {
      if (!messages.isEmpty() && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
        messages.add(messages.removeLast() + " " + line.strip());
      } else if (!line.isBlank()) {
        messages.add(line);
      }
    }
    return messages;
  }

  public static Problem problem(String what, String program, Exit exit, String state) {
    var words = messages(exit.lastWords());
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
