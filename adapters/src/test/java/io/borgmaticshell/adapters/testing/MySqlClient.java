package io.borgmaticshell.adapters.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What the administrator of a MariaDB or MySQL server does to it, by its socket.
record MySqlClient(MySqlInstallation installation, Path socket) {

  boolean isAnswered() {
    return asRoot("--execute", "select 1").run().exitCode() == 0;
  }

  /// Runs SQL, in which `delimiter` may be used, and gives the rows, columns separated by tabs.
  String execute(String sql) {
    return asRoot("--batch", "--skip-column-names", "--raw", "--binary-mode")
        .reading(sql)
        .run()
        .successfulOutput()
        .stripTrailing();
  }

  /// The whole content of a database as SQL, without what differs from run to run.
  String dump(String database) {
    return Program.of(installation.dumpProgram().toString(), words())
        .with("--loose-set-gtid-purged=OFF", "--skip-comments", "--skip-dump-date", "--hex-blob")
        .with("--routines", "--events", "--triggers", "--databases", "--", database)
        .run()
        .successfulOutput();
  }

  /// The databases that do not belong to the server itself.
  List<String> databases() {
    return execute("show schemas")
        .lines()
        .filter(name -> !name.matches("mysql|sys|information_schema|performance_schema"))
        .toList();
  }

  void dropAll() {
    execute(
        databases().stream()
            .map(name -> "drop database " + quoted(name) + ";\n")
            .collect(Collectors.joining()));
  }

  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private Program asRoot(String... words) {
    return Program.of(installation.client().toString(), words()).with(words);
  }

  private String[] words() {
    return new String[] {
      "--no-defaults", "--user=root", "--socket=" + socket, "--default-character-set=utf8mb4"
    };
  }
}
