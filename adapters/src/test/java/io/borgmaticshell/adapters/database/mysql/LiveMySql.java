package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.hook.LiveDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Databases of either flavour that are really there.
final class LiveMySql {
  private static final String CONTENT =
      """
      create table words (id int primary key auto_increment, word varchar(100) not null, data blob)
        character set utf8mb4;
      insert into words (word, data) values ('größe 𝄞', x'00ff27'), ('it''s; `x`', null);
      create view shown as select word from words;
      delimiter //
      create procedure twice(in n int) begin select n * 2; end //
      delimiter ;
      """;

  private LiveMySql() {}

  /// A database of a new name; a restore creates it.
  static LiveDatabase on(MySqlServer server) {
    var name = "shop-" + UUID.randomUUID();
    Map<String, Object> entry = new LinkedHashMap<>(server.commands());
    entry.put("name", name);
    entry.put("hostname", server.host());
    entry.put("port", (long) server.port());
    entry.put("username", server.username());
    entry.put("password", server.password());
    var nowhere = new LinkedHashMap<>(entry);
    nowhere.put("name", "nowhere");
    return new LiveDatabase(
        entry,
        nowhere,
        () -> server.create(name, CONTENT),
        () -> server.execute("drop database `" + name + "`"),
        () -> server.databases().contains(name) ? server.dump(name) : "");
  }
}
