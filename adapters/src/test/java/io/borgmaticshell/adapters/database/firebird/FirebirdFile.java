package io.borgmaticshell.adapters.database.firebird;

import io.borgmaticshell.adapters.testing.Program;
import java.nio.file.Path;

/// A Firebird database file. No server is needed: its programs bring the engine with them.
public record FirebirdFile(Path path) {
  private static final String OBJECTS =
      """
      create table words (id integer primary key, word varchar(100), data blob sub_type text);
      create sequence numbers;
      create view shown as select word from words;
      commit;
      set term ^ ;
      create trigger filled for words before insert as
      begin new.word = coalesce(new.word, 'größe'); end^
      create procedure twice (n integer) returns (m integer) as begin m = n * 2; suspend; end^
      set term ; ^
      insert into words (id, word, data) values (1, 'größe 𝄞', 'it''s; data');
      insert into words (id) values (2);
      commit;
      """;

  /// Creates an empty database.
  public static FirebirdFile create(Path path) {
    var file = new FirebirdFile(path);
    file.isql("create database '%s' default character set utf8;".formatted(path));
    return file;
  }

  /// Makes a table, a sequence, a view, a trigger, a procedure, and rows.
  public void fill() {
    connected(OBJECTS);
  }

  public void empty() {
    connected(
        "drop view shown; drop trigger filled; drop procedure twice; drop table words;"
            + " drop sequence numbers; commit;");
  }

  /// The rows, if there are any, and the definitions of everything.
  public String content() {
    var definitions =
        Program.of("isql-fb", "-q", "-ch", "utf8", "-x", path.toString()).run().successfulOutput();
    return definitions.contains("WORDS")
        ? definitions + connected("set list on; select * from words; select * from shown;")
        : definitions;
  }

  private String connected(String sql) {
    return isql("connect '%s';\n%s".formatted(path, sql));
  }

  private String isql(String sql) {
    return Program.of("isql-fb", "-q", "-bail", "-ch", "utf8")
        .reading(sql)
        .run()
        .successfulOutput();
  }
}
