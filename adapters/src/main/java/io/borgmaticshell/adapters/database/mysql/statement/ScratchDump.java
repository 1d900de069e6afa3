package io.borgmaticshell.adapters.database.mysql.statement;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Leads a dump into a scratch database. Keeps what must be said again in the target, because it
/// cannot be moved there: all that makes views, routines, triggers and events, with its settings.
/// Events are not made in the scratch database, where they might begin to work.
public final class ScratchDump implements Rewriting {
  private static final Set<String> HARMLESS = Set.of("UNLOCK", "COMMIT");
  private static final Set<String> ABOUT_ROWS =
      Set.of("INSERT", "REPLACE", "LOCK", "TRUNCATE", "DO");

  private final Renaming forGood;
  private final NewNames toScratch;
  private final NewNames toTarget;
  private final ByteArrayOutputStream code = new ByteArrayOutputStream();
  private final Set<String> tables = new LinkedHashSet<>();
  private final List<String> triggers = new ArrayList<>();
  private boolean dropsDatabase;
  private boolean dropsTables;

  /// @param source the database the dump was made of
  /// @param target where it is to be in the end
  public ScratchDump(String source, String target, String scratch) {
    this.forGood = new Renaming(source, target);
    this.toScratch = new NewNames(new Renaming(source, scratch), this::refusal);
    this.toTarget = new NewNames(forGood, this::refusal);
  }

  /// The statements to repeat in the target.
  public byte[] code() {
    return code.toByteArray();
  }

  /// Whether all that is in the target is to go.
  public boolean dropsDatabase() {
    return dropsDatabase;
  }

  /// Whether tables that are there already are to be replaced.
  public boolean dropsTables() {
    return dropsTables;
  }

  /// Tables, sequences and views that the scratch database must have now.
  public List<String> tables() {
    return List.copyOf(tables);
  }

  /// Triggers that the target will have.
  public List<String> triggers() {
    return List.copyOf(triggers);
  }

  @Override
  public byte[] rewritten(Statement statement) {
    return switch (statement.kind()) {
      case DATABASE -> database(statement);
      case TABLE -> table(statement);
      case VIEW -> {
        tables.add(nameOf(statement));
        yield repeated(statement, toScratch.rewritten(statement));
      }
      case BODY -> body(statement);
      case SET -> settings(statement);
      case OTHER -> other(statement);
    };
  }

  private byte[] database(Statement statement) {
    dropsDatabase |= statement.isWord(0, "DROP");
    var led = toScratch.rewritten(statement);
    return statement.isWord(0, "ALTER") ? repeated(statement, led) : led;
  }

  private byte[] table(Statement statement) {
    var led = toScratch.rewritten(statement);
    if (ABOUT_ROWS.contains(statement.keyword(0))) {
      return led;
    }
    return switch (statement.keyword(statement.object())) {
      case "TABLE", "SEQUENCE" -> {
        keepName(statement);
        yield led;
      }
      case "VIEW" -> {
        tables.remove(nameOf(statement));
        yield repeated(statement, led);
      }
      case "TRIGGER", "PROCEDURE", "FUNCTION", "PACKAGE" -> repeated(statement, led);
      case "EVENT" -> repeated(statement, new byte[0]);
      default ->
          throw refusal(
              "it holds %s %s, which concerns more than the database"
                  .formatted(statement.keyword(0), statement.keyword(statement.object())));
    };
  }

  private void keepName(Statement statement) {
    if (statement.isWord(0, "CREATE")) {
      tables.add(nameOf(statement));
    } else if (statement.isWord(0, "DROP")) {
      tables.remove(nameOf(statement));
      dropsTables = true;
    }
  }

  private byte[] body(Statement statement) {
    var led =
        switch (statement.keyword(statement.object())) {
          case "TRIGGER" -> {
            triggers.add(nameOf(statement));
            // It is tried there, if nobody can mistake its table for that of the target.
            yield toScratch.ifClear(statement).orElse(new byte[0]);
          }
          case "EVENT" -> new byte[0];
          default ->
              statement.isSymbol(statement.name() + 1, '.')
                  ? new byte[0]
                  : toTarget.rewritten(statement);
        };
    return repeated(statement, led);
  }

  private byte[] settings(Statement statement) {
    for (var index = 1; index < statement.size(); index++) {
      if (statement.isWord(index, "GLOBAL")) {
        throw refusal("it changes a setting of the server");
      }
    }
    return repeated(statement, toScratch.rewritten(statement));
  }

  private byte[] other(Statement statement) {
    if (statement.size() == 0 || HARMLESS.contains(statement.keyword(0))) {
      return statement.bytes();
    }
    if (!statement.isWord(0, "DELIMITER")) {
      throw refusal("it holds a statement that begins with " + statement.keyword(0));
    }
    return repeated(statement, statement.bytes());
  }

  private byte[] repeated(Statement statement, byte[] led) {
    code.writeBytes(toTarget.rewritten(statement));
    return led;
  }

  private static String nameOf(Statement statement) {
    var index = statement.name();
    return statement.text(statement.isSymbol(index + 1, '.') ? index + 2 : index);
  }

  @Override
  public OperationFailed refusal(String reason) {
    if (!forGood.from().equals(forGood.to())) {
      return RenamedDatabase.refusal(forGood, reason);
    }
    return OperationFailed.because(
        Problem.Kind.DATABASE,
        "The dump of %s cannot be restored in one step: %s.".formatted(forGood.to(), reason),
        "The database is as it was before. With --unprotected the dump is loaded straight into it.");
  }
}
