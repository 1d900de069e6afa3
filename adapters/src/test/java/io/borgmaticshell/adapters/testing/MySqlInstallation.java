package io.borgmaticshell.adapters.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Where the programs of a MariaDB or a MySQL are, and how they like to be called.
///
/// @param hook whose entries name databases of it
/// @param initialise fills a data directory; its path comes last
/// @param serve starts a server
/// @param commands the options by which an entry names the clients
record MySqlInstallation(
    String hook,
    Path client,
    Path dumpProgram,
    List<String> initialise,
    List<String> serve,
    Map<String, String> commands) {

  static MySqlInstallation mariaDb() {
    return new MySqlInstallation(
        "mariadb_databases",
        InstalledPrograms.path("mariadb"),
        InstalledPrograms.path("mariadb-dump"),
        List.of(
            InstalledPrograms.path("mariadb-install-db").toString(),
            "--no-defaults",
            "--skip-test-db",
            "--auth-root-authentication-method=normal",
            user()),
        List.of(
            InstalledPrograms.path("mariadbd").toString(),
            "--no-defaults",
            "--innodb-flush-log-at-trx-commit=0",
            user()),
        Map.of());
  }

  static MySqlInstallation mySql(Path tree) {
    Function<String, String> below = path -> tree.resolve(path).toString();
    var mysqld =
        List.of(
            below.apply("bin/mysqld"),
            "--no-defaults",
            "--basedir=" + below.apply("usr"),
            "--lc-messages-dir=" + below.apply("usr/share/mysql"),
            "--character-sets-dir=" + below.apply("usr/share/mysql/charsets"),
            "--plugin-dir=" + below.apply("usr/lib/mysql/plugin"),
            "--secure-file-priv=NULL",
            "--mysqlx=OFF",
            "--innodb-flush-log-at-trx-commit=0",
            "--sync-binlog=0",
            user());
    return new MySqlInstallation(
        "mysql_databases",
        tree.resolve("bin/mysql"),
        tree.resolve("bin/mysqldump"),
        Program.of(mysqld.getFirst(), mysqld.subList(1, mysqld.size()).toArray(String[]::new))
            .with("--initialize-insecure")
            .command(),
        mysqld,
        Map.of(
            "mysql_command", below.apply("bin/mysql"),
            "mysql_dump_command", below.apply("bin/mysqldump")));
  }

  private static String user() {
    return "--user=" + System.getProperty("user.name");
  }
}
