package io.borgmaticshell.application.backup;

import io.borgmaticshell.application.client.Fit;
import io.borgmaticshell.application.client.ServerCheck;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.port.database.DatabaseCatalog;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares clients with their servers before anything is dumped. Each client and each server is
/// asked once, however many entries there are. Who does not answer is not judged: the dump itself
/// will say what is wrong.
final class ServerChecks {
  private final DatabaseCatalog catalog;
  private final ProgressListener progress;
  private final List<Planned> planned = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();

  private record Planned(DatabaseTarget target, ServerCheck check) {}

  ServerChecks(DatabaseCatalog catalog, ProgressListener progress) {
    this.catalog = catalog;
    this.progress = progress;
  }

  void add(DatabaseTarget target, ServerCheck check) {
    var at = target.connection();
    var pair =
        List.<Object>of(
            target.entry().hook(),
            at.container(),
            at.hostname(),
            at.port(),
            check.client().question());
    if (seen.add(pair)) {
      planned.add(new Planned(target, check));
    }
  }

  /// Asks all of them at once.
  ///
  /// @throws OperationFailed DATABASE if a client is known not to get along with its server
  void run(RepositoryAccess access) {
    var questions = new LinkedHashSet<CommandLine>();
    for (var one : planned) {
      questions.add(one.check().client().question());
      questions.add(one.check().server());
    }
    var answers = catalog.answers(access, List.copyOf(questions));
    planned.forEach(one -> judge(access, one, answers));
  }

  private void judge(RepositoryAccess access, Planned one, Map<CommandLine, String> answers) {
    var client = one.check().client();
    var own = Optional.ofNullable(answers.get(client.question()));
    var server = Optional.ofNullable(answers.get(one.check().server()));
    if (own.isPresent() && server.isPresent()) {
      var place = one.target().entry().location();
      switch (client.judgement().of(own.get(), server.get())) {
        case Fit.Good() -> {
          // Nothing to say.
        }
        case Fit.Doubtful(var reason) ->
            progress.on(new ProgressEvent.Warned("%s: %s".formatted(place, reason)));
        case Fit.Refused refused ->
            throw OperationFailed.because(
                Problem.Kind.DATABASE,
                "%s: %s".formatted(place, refused.reason()),
                client.remedy(refused, server.get(), catalog.machine(access))
                    + "\nNo archive was made.");
      }
    }
  }
}
