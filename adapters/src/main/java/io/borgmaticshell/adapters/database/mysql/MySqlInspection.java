package io.borgmaticshell.adapters.database.mysql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.borgmaticshell.adapters.database.mysql.exchange.MySqlExchange;
import io.borgmaticshell.adapters.database.mysql.statement.DropScan;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.inspection.Answer;
import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.application.hook.inspection.Inspection.Facts;
import io.borgmaticshell.application.hook.inspection.Question;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.restore.plan.Removal;
import io.borgmaticshell.domain.restore.plan.ServerFacts;
import io.borgmaticshell.domain.restore.plan.Ties;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/// Asks a server what it holds under the name of a database (MySQL and MariaDB documentation,
/// "INFORMATION_SCHEMA Tables").
final class MySqlInspection {
  private static final String FACTS =
      """
      SELECT 'version', VERSION(), '';
      SELECT 'database', COALESCE((SELECT SUM(DATA_LENGTH + INDEX_LENGTH)
        FROM information_schema.TABLES WHERE TABLE_SCHEMA = @name), 0),
        (SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE DB = @name)
        FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = @name AND HEX(SCHEMA_NAME) = '<name>';
      """;
  private static final String OBJECTS =
      """
      SELECT IF(TABLE_TYPE IN ('VIEW', 'SEQUENCE'), TABLE_TYPE, 'table'), HEX(TABLE_NAME), '', '',
        COALESCE(TABLE_ROWS, '') FROM information_schema.TABLES WHERE TABLE_SCHEMA = @name;
      SELECT ROUTINE_TYPE, HEX(ROUTINE_NAME), '', '', '' FROM information_schema.ROUTINES
        WHERE ROUTINE_SCHEMA = @name;
      SELECT 'trigger', HEX(TRIGGER_NAME), 'table', HEX(EVENT_OBJECT_TABLE), ''
        FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = @name;
      SELECT 'event', HEX(EVENT_NAME), '', '', '' FROM information_schema.EVENTS
        WHERE EVENT_SCHEMA = @name;
      """;
  private static final String DATABASES =
      """
      SELECT 'database', HEX(SCHEMA_NAME), '', '', '' FROM information_schema.SCHEMATA
        WHERE SCHEMA_NAME NOT IN ('information_schema', 'performance_schema', 'sys', 'mysql');
      """;
  private static final String KEYS_FROM_OUTSIDE =
      """
      SELECT 'key', HEX(CONSTRAINT_SCHEMA), HEX(TABLE_NAME)
        FROM information_schema.REFERENTIAL_CONSTRAINTS
        WHERE UNIQUE_CONSTRAINT_SCHEMA = @name AND CONSTRAINT_SCHEMA <> @name
        ORDER BY CONSTRAINT_SCHEMA, TABLE_NAME LIMIT 1;
      """;

  private final DatabaseTarget target;

  MySqlInspection(DatabaseTarget target) {
    this.target = target;
  }

  /// @param client composes the command that sends a query
  Inspection by(Function<String, CommandLine> client) {
    var name = HexFormat.of().withUpperCase().formatHex(target.database().getBytes(UTF_8));
    var chosen = "SET @name = CONVERT(x'%s' USING utf8mb4);%n".formatted(name);
    return new Inspection(
        new Inspection.Target.OfServer(
            new Question<>(
                client.apply(chosen + FACTS.replace("<name>", name)),
                answer -> isWholeServer() ? facts(answer).ofServer() : facts(answer)),
            new Question<>(
                client.apply(isWholeServer() ? DATABASES : chosen + OBJECTS), Answer::objects),
            new Question<>(client.apply(chosen + KEYS_FROM_OUTSIDE), MySqlInspection::ties)),
        isWholeServer() ? ContentScan.knowing(ofServer()) : new DropScan(),
        Optional.empty());
  }

  private boolean isWholeServer() {
    return target.database().equals(DumpId.ALL);
  }

  private static Removal ofServer() {
    return new Removal.Unknown("Every database that is in the dump is dropped and replaced.");
  }

  private static Ties ties(Answer answer) {
    return new Ties(
        List.of(),
        answer.about("key").stream()
            .map(row -> MySqlExchange.keyFromOutside(row.name(1), row.name(2)))
            .findFirst());
  }

  private static Facts facts(Answer answer) {
    var version = answer.about("version").stream().map(row -> row.text(1)).findFirst();
    var database = answer.about("database").stream().findFirst();
    return new Facts(
        new ServerFacts(version, Optional.empty()),
        database.isPresent(),
        database.map(row -> row.number(1)).orElse(OptionalLong.empty()),
        database
            .map(row -> OptionalInt.of((int) row.number(2).orElse(0)))
            .orElse(OptionalInt.empty()));
  }
}
