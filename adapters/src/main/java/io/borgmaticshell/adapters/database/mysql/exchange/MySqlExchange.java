package io.borgmaticshell.adapters.database.mysql.exchange;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.exchange.Dialogue;
import io.borgmaticshell.application.exchange.Exchange;
import io.borgmaticshell.application.exchange.Script;
import java.util.List;
import java.util.Optional;

/// Restores one database of MariaDB or MySQL by way of a scratch database.
///
/// @param source the database the dump was made of
/// @param places where it goes
public record MySqlExchange(CommandLine client, String source, Places places) implements Exchange {

  /// Why a database into which a foreign key leads cannot be exchanged.
  ///
  /// @param database where the key is
  public static String keyFromOutside(String database, String table) {
    return Hindrances.keyFromOutside(database, table);
  }

  @Override
  public Dialogue<Tidied> tidy() {
    return Journal.followed(places);
  }

  @Override
  public Dialogue<Optional<String>> prepare() {
    var question =
        Sql.opening(places)
            + Answer.CASE_QUESTION
            + Inventory.keys("(" + Sql.text(places.target()) + ")");
    return new Dialogue.Asked<>(
        Script.of(question),
        answer -> {
          var hindrance = Hindrances.ofKeysFromOutside(places, Answer.read(answer));
          return hindrance.isPresent() ? new Dialogue.Ended<>(hindrance) : creation();
        });
  }

  private Dialogue<Optional<String>> creation() {
    var script =
        "create database %s;\ncreate database %s;\n"
            .formatted(Sql.name(places.scratch()), Sql.name(places.retired()));
    return new Dialogue.Asked<>(
        Script.of(Sql.opening(places) + script), ignored -> new Dialogue.Ended<>(Optional.empty()));
  }

  @Override
  public Optional<String> hindrance(List<String> lastWords) {
    return Hindrances.ofRights(lastWords, places);
  }

  @Override
  public Optional<String> explanation(List<String> lastWords) {
    return lastWords.stream().anyMatch(Sql::saysNotAlone)
        ? Optional.of(
            "another restore is at work on it, or the server still is for one that was killed; wait"
                + " for its end and repeat the restore")
        : Optional.empty();
  }

  @Override
  public Loading begin() {
    return new ScratchLoading(source, places);
  }
}
