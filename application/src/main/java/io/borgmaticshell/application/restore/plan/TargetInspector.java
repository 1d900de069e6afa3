package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.inspection.Answer;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.application.hook.inspection.Question;
import io.borgmaticshell.application.port.database.DatabaseCatalog;
import io.borgmaticshell.application.port.database.DatabaseFiles;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.restore.plan.ServerFacts;
import io.borgmaticshell.domain.restore.plan.TargetObject;
import io.borgmaticshell.domain.restore.plan.TargetState;
import io.borgmaticshell.domain.restore.plan.Ties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Looks at the place a restore would go to. A place that cannot be looked at is unknown, which is
/// no failure.
public final class TargetInspector {
  private final DatabaseCatalog catalog;
  private final DatabaseFiles files;

  public TargetInspector(DatabaseCatalog catalog, DatabaseFiles files) {
    this.catalog = catalog;
    this.files = files;
  }

  /// What was seen.
  public record Sight(ServerFacts server, TargetState state) {}

  public Sight look(RepositoryAccess access, Inspection.Target target) {
    return switch (target) {
      case Inspection.Target.Impossible(var reason) ->
          new Sight(ServerFacts.NONE, new TargetState.Unknown(reason));
      case Inspection.Target.OfFile(var path, var objects) ->
          new Sight(ServerFacts.NONE, file(access, path, objects));
      case Inspection.Target.OfServer asked -> server(access, asked);
    };
  }

  private TargetState file(
      RepositoryAccess access, String path, Question<List<TargetObject>> objects) {
    var size = files.size(access, path);
    return size.isEmpty()
        ? new TargetState.Missing()
        : present(() ->
            new TargetState.Present(ask(access, objects), Ties.NONE, size, OptionalInt.empty()));
  }

  private Sight server(RepositoryAccess access, Inspection.Target.OfServer asked) {
    try {
      var facts = ask(access, asked.server());
      var state =
          facts.exists()
              ? present(() ->
                  new TargetState.Present(
                      ask(access, asked.objects()),
                      ask(access, asked.ties()),
                      facts.bytes(),
                      facts.connections()))
              : new TargetState.Missing();
      return new Sight(facts.server(), state);
    } catch (OperationFailed e) {
      return new Sight(ServerFacts.NONE, unknown(e));
    }
  }

  /// What a client says about its version, in its first line; empty if it says nothing.
  ///
  /// @throws OperationFailed INTERRUPTED if we are
  public Optional<String> version(RepositoryAccess access, CommandLine question) {
    return catalog.tryAsk(access, question).flatMap(answer -> answer.lines().findFirst());
  }

  private static TargetState present(Supplier<TargetState> look) {
    try {
      return look.get();
    } catch (OperationFailed e) {
      return unknown(e);
    }
  }

  private <T> T ask(RepositoryAccess access, Question<T> question) {
    return question.answer().apply(Answer.of(catalog.ask(access, question.command())));
  }

  private static TargetState unknown(OperationFailed failure) {
    return new TargetState.Unknown(failure.problem().what());
  }
}
