package io.borgmaticshell.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A small shop with one of everything a dump has to carry.
final class ShopData {
  static final String POSTGRESQL =
      """
      create type state as enum ('open', 'paid');
      create table customers (
        id serial primary key,
        name text not null,
        facts jsonb,
        picture bytea);
      create table orders (
        id bigint generated always as identity,
        customer int references customers on delete cascade,
        state state default 'open',
        price numeric(10, 2) check (price >= 0),
        placed timestamptz);
      create index orders_by_customer on orders (customer, placed desc);
      create unique index customers_by_name on customers (lower(name));
      create sequence invoices start 4711 increment 7;
      create view open_orders as select o.id, c.name from orders o
        join customers c on c.id = o.customer where state = 'open';
      create function discount(numeric) returns numeric language sql immutable
        as $$ select $1 * 0.9 $$;
      comment on table customers is 'Kundschaft: größte Sorgfalt — 顧客';
      insert into customers (name, facts, picture)
        select 'Zoë ' || n || E'\\t"\\\\ 顧客 🦊', jsonb_build_object('n', n, 'tags', array['ä', null]),
               decode(repeat('00ff5c0a', 50), 'hex')
        from generate_series(1, 500) n;
      insert into customers (name) values ('no facts'), ('');
      insert into orders (customer, price, placed)
        select 1 + n % 500, n / 7.0, timestamptz '2026-03-29 01:59:59+00' + n * interval '1 minute'
        from generate_series(1, 3000) n;
      insert into orders (customer) values (null);
      select nextval('invoices'), nextval('invoices');
      select lo_from_bytea(424242, decode(repeat('c0ffee00', 5000), 'hex'));
      """;

  static final String SQLITE =
      """
      create table customers (id integer primary key, name text, picture blob, rating real);
      create table journal (entry text);
      create index customers_by_name on customers (name collate nocase);
      create view known as select name from customers where name is not null;
      create trigger renamed after update of name on customers begin
        insert into journal values ('was ' || old.name || '; now ' || new.name);
      end;
      with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 2000)
        insert into customers (name, picture, rating)
        select 'Zoë '';-- ' || n || char(10) || '顧客', randomblob(300), n / 3.0 from numbers;
      insert into customers (name, picture) values (null, x''), ('', x'00ff0a0d');
      update customers set name = 'renamed' where id = 7;
      """;

  private ShopData() {}

  /// One of every kind of object that PostgreSQL has, for a superuser.
  static String everyKindOfPostgreSqlObject() {
    try (var script = ShopData.class.getResourceAsStream("every-kind-of-object.sql")) {
      return new String(requireNonNull(script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
