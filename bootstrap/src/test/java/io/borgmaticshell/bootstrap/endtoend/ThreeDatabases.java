package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Three databases of one row each, in one archive, in this order.
record ThreeDatabases(PostgresDatabase first, PostgresDatabase second, PostgresDatabase third) {

  /// Creates them, backs them up, and loses their rows.
  ///
  /// @param directory that of the scene; its name makes theirs unique
  static ThreeDatabases backedUpAndDamaged(PostgresServer server, Scene scene, Path directory)
      throws IOException {
    var databases =
        List.of("first", "second", "third").stream()
            .map(name -> server.createDatabase(name + "-" + directory.getFileName()))
            .toList();
    databases.forEach(database -> database.execute("create table t as select 1 as n"));
    scene
        .configure(databases.stream().map(DatabaseEntry::of).toArray(DatabaseEntry[]::new))
        .succeed("create");
    databases.forEach(database -> database.execute("delete from t"));
    return new ThreeDatabases(databases.get(0), databases.get(1), databases.get(2));
  }

  /// How many rows there are: 1 once it is restored.
  static String rows(PostgresDatabase database) {
    return database.query("select count(*) from t");
  }
}
