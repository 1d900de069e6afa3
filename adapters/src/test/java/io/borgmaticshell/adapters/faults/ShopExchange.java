package io.borgmaticshell.adapters.faults;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.application.hook.DatabaseHook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Faulty restores of a database of MariaDB or MySQL that has what tables can be moved with, and
/// what not.
final class ShopExchange {
  /// How often a client is started: it asks what is there, asks who refers to it, makes room,
  /// loads, looks at the result and at old triggers, and exchanges.
  static final int CLIENTS = 7;

  private static final String SHOP =
      """
      create table customers (n int primary key, word varchar(200));
      create table orders (n int primary key, customer int, foreign key (customer) references customers (n));
      create view known as select word from customers;
      create trigger loud before insert on customers for each row set new.word = upper(new.word);
      create function one() returns int deterministic return 1;
      insert into customers
        with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 900)
        select n, repeat(hex(n), 40) from numbers;
      insert into orders select n, n from customers;
      """;

  private static final String DAMAGE =
      """
      use shop;
      delete from orders where n > 100;
      drop function if exists one;
      drop function if exists two;
      create function two() returns int deterministic return 2;
      drop trigger if exists quiet;
      create trigger quiet before insert on orders for each row set new.n = new.n;
      create table if not exists surplus (n int);
      """;

  private ShopExchange() {}

  static FaultyRestores of(MySqlServer server, DatabaseHook hook, Path directory)
      throws IOException {
    server.dropAll();
    server.create("shop", SHOP);
    var options =
        new LinkedHashMap<String, Object>(
            Map.of(
                "name", "shop",
                "hostname", server.host(),
                "port", (long) server.port(),
                "username", server.username(),
                "password", server.password()));
    options.putAll(server.commands());
    var client = new FaultyPrograms(directory).client(server.client());
    options.put(server.hook().replace("databases", "command"), client.toString());
    return new FaultyRestores(
            directory,
            hook,
            options,
            () -> server.databases() + server.dump("shop"),
            () -> server.execute(DAMAGE))
        .endangering(server.processFile(), server::restart);
  }
}
