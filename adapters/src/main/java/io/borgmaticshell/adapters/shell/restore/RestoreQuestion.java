package io.borgmaticshell.adapters.shell.restore;

import io.borgmaticshell.adapters.shell.action.Audience;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.application.restore.request.Confirmation;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.function.Function;

/// Shows what a restore is about to overwrite, and has a word typed that nobody types by accident:
/// the name of the database, or how many there are.
final class RestoreQuestion implements Confirmation {
  private final Audience audience;
  private final Function<ArchiveName, String> plan;
  private final Output output;

  /// @param plan what will be lost and what comes back from an archive, as far as there is a plan
  RestoreQuestion(Audience audience, Function<ArchiveName, String> plan, Output output) {
    this.audience = audience;
    this.plan = plan;
    this.output = output;
  }

  @Override
  public boolean isGiven(Proposal proposal) {
    if (!audience.present().getAsBoolean()) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "Nobody can be asked to confirm the restore: this is no terminal.",
          "Nothing was restored. Add --yes to go on without the question.");
    }
    output.forEyes(planned(proposal.archive()) + shown(proposal));
    var word = word(proposal);
    var what = proposal.items().size() == 1 ? "the database" : "these %s databases".formatted(word);
    return audience
        .questions()
        .ask("Type %s to overwrite %s: ".formatted(word, what))
        .filter(answer -> answer.strip().equals(word))
        .isPresent();
  }

  // A plan that cannot be made is no reason against a restore; what is wrong will be told by it.
  private String planned(ArchiveName archive) {
    try {
      var text = plan.apply(archive);
      return text.isEmpty() ? "" : output.screen().wrapped(text, PlanText.INDENTATION) + "\n\n";
    } catch (OperationFailed e) {
      if (e.isInterruption()) {
        throw e;
      }
      return "There is no plan: " + e.problem().what() + "\n\n";
    }
  }

  private static String word(Proposal proposal) {
    return proposal.items().size() == 1
        ? proposal.items().getFirst().place().database()
        : Integer.toString(proposal.items().size());
  }

  private static String shown(Proposal proposal) {
    var text = new StringBuilder("From archive %s:\n".formatted(proposal.archive()));
    var width =
        proposal.items().stream().mapToInt(item -> item.dump().display().length()).max().orElse(0);
    for (var item : proposal.items()) {
      text.append(
          ("  %-" + width + "s  replaces %s\n")
              .formatted(item.dump().display(), item.place().display()));
    }
    return text.toString();
  }
}
