package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.application.hook.inspection.Answer;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.application.hook.inspection.Inspection.Facts;
import io.borgmaticshell.application.hook.inspection.Question;
import io.borgmaticshell.application.port.DatabaseCatalog;
import io.borgmaticshell.application.port.DatabaseFiles;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.restore.plan.ServerFacts;
import io.borgmaticshell.domain.restore.plan.TargetObject;
import io.borgmaticshell.domain.restore.plan.TargetState;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

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
      case Inspection.Target.OfServer(var server, var objects) -> server(access, server, objects);
    };
  }

  private TargetState file(
      RepositoryAccess access, String path, Question<List<TargetObject>> objects) {
    var size = files.size(access, path);
    return size.isEmpty()
        ? new TargetState.Missing()
        : present(access, objects, size, OptionalInt.empty());
  }

  private Sight server(
      RepositoryAccess access, Question<Facts> server, Question<List<TargetObject>> objects) {
    try {
      var facts = ask(access, server);
      var state =
          facts.exists()
              ? present(access, objects, facts.bytes(), facts.connections())
              : new TargetState.Missing();
      return new Sight(facts.server(), state);
    } catch (OperationFailed e) {
      return new Sight(ServerFacts.NONE, unknown(e));
    }
  }

  private TargetState present(
      RepositoryAccess access,
      Question<List<TargetObject>> objects,
      OptionalLong bytes,
      OptionalInt connections) {
    try {
      return new TargetState.Present(ask(access, objects), bytes, connections);
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
