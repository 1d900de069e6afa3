package io.borgmaticshell.bootstrap.endtoend;

/// A shop in MariaDB or MySQL with everything a dump has to carry.
final class MySqlShop {
  /// What both know.
  static final String COMMON =
      """
      create table customers (
        id int auto_increment primary key,
        name varchar(100) character set utf8mb4 not null,
        facts json,
        picture longblob,
        initial char(1) character set utf8mb4 generated always as (left(name, 1)) stored,
        length int generated always as (char_length(name)) virtual,
        unique key by_name (name)) comment 'Kundschaft: 顧客';
      create table orders (
        id bigint auto_increment primary key,
        customer int,
        state enum('open', 'paid') default 'open',
        price decimal(10, 2) check (price >= 0),
        placed timestamp(6) null,
        promised datetime,
        took time(3),
        born year,
        flags bit(9),
        foreign key (customer) references customers (id) on delete cascade);
      create table years (y int) partition by range (y)
        (partition old values less than (2000), partition rest values less than maxvalue);
      create table empty_one (a int, `column with blanks` text);
      create view open_orders as select o.id, c.name from orders o
        join customers c on c.id = o.customer where state = 'open';
      create view counted as select name, count(*) as n from open_orders group by name;
      create table notes (
        id bigint unsigned primary key,
        body text character set utf8mb4 collate utf8mb4_bin,
        tags set('a', 'b c', 'd''e') not null default 'a',
        place point not null,
        shape geometry,
        ratio double,
        small float,
        code binary(4),
        bytes varbinary(300),
        secret int invisible default 7,
        edited timestamp not null default current_timestamp on update current_timestamp,
        fulltext key words (body),
        spatial index places (place),
        constraint positive check (ratio is null or ratio > -1e300));
      create table hashed (k int, v varchar(10)) partition by hash (k) partitions 3;
      create table odd_dates (d date, t datetime);
      create table `it's a "table" with \\\\ and ;` (`a``b` int primary key, `größe` text);
      delimiter //
      create trigger paid before update on orders for each row begin
        if new.state = 'paid' then set new.price = round(new.price, 1); end if;
      end//
      create trigger noted after insert on notes for each row begin
        insert into years values (2001);
      end//
      create function discount(p decimal(10, 2)) returns decimal(10, 2) deterministic
      begin return p * 0.9; -- 顧客
      end//
      create procedure cleanup() begin\r
        delete from empty_one;\r
      end//
      create procedure `told you`(in x int, inout y text, out z json) comment 'three -- kinds' sql security invoker
      begin
        -- Dump completed on 2020-01-01  0:00:00
        set z = json_array(x, y, '\\\\');
      end//
      create event nightly on schedule every 1 day starts '2036-01-01 00:00:00' do
      begin delete from empty_one; end//
      create event once on schedule at '2037-07-07 07:07:07' on completion preserve disable comment 'größe' do
        delete from empty_one//
      delimiter ;
      insert into customers (name, facts, picture)
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 500)
        select concat('Zoë 🦊 ', n, '\\t"\\\\''\\n\\r'), json_object('n', n, 'tags', json_array('ä', null)),
               unhex(repeat('00ff5c0a0d1a27', 50)) from numbers;
      insert into customers (name, picture) values ('', ''), ('no facts', null);
      set time_zone = '+00:00';
      insert into orders (customer, price, placed, promised, took, born, flags)
        select id, id / 7, '2026-03-29 01:59:59.123456', '2026-03-29 02:30:00', '-100:59:59.5', 1999,
               b'101010101' from customers where id <= 400;
      insert into orders (customer) values (null);
      insert into years values (1999), (2026);
      set sql_mode = '';
      insert into odd_dates values ('0000-00-00', '0000-00-00 00:00:00'), ('2026-00-00', '9999-12-31 23:59:59'), (null, '1000-01-01');
      set sql_mode = default;
      insert into notes (id, body, tags, place, shape, ratio, small, code, bytes) values
        (1, '\\n-- Dump completed\\n', 'a,d''e', point(1, 2), st_geomfromtext('polygon((0 0, 0 1, 1 1, 0 0))'), 0.1, 1e-38, x'00ff0a1a', x'5c27220d'),
        (18446744073709551615, '/*!50000 select 1 */; drop database shop; 🦊', '', point(-0.5, 1e10), null, 1.7976931348623157e308, -3.4e38, '', ''),
        (3, null, 'b c', point(0, 0), st_geomfromtext('geometrycollection(point(1 1), linestring(0 0, 2 2))'), 2.2250738585072014e-308, 0, null, null);
      insert into hashed values (1, 'x'), (2, ''), (3, null);
      insert into `it's a "table" with \\\\ and ;` values (1, 'ß'), (-2147483648, '');
      """;

  /// What only MariaDB knows.
  static final String MARIADB =
      """
      create sequence invoices start with 4711 increment by 7 cache 5;
      select nextval(invoices);
      create sequence countdown start with -1 increment by -1 minvalue -100 nocache cycle;
      create table numbered (n bigint default (next value for invoices), v uuid default uuid(), a inet6);
      insert into numbered (v, a) values ('123e4567-e89b-12d3-a456-426655440000', '2001:db8::1');
      create table history (id int primary key, word varchar(50)) with system versioning;
      insert into history values (1, 'old'), (2, 'gone');
      create table legacy (a int) engine = aria transactional = 1;
      insert into legacy values (1);
      create table packed (t text compressed);
      insert into packed values (repeat('x', 1000));
      update history set word = 'new' where id = 1; delete from history where id = 2;
      """;

  /// What only MySQL knows.
  static final String MYSQL =
      """
      create table served (
        id binary(16) primary key default (uuid_to_bin('123e4567-e89b-12d3-a456-426655440000')),
        place point not null srid 4326,
        hidden json,
        visible int, key unseen (visible) invisible,
        key down (visible desc),
        key folded ((lower(cast(hidden as char(100))))),
        key multi ((cast(hidden -> '$.tags' as char(20) array))));
      insert into served (place, hidden, visible) values (st_srid(point(1, 2), 4326), '{"tags": ["a", "b"]}', 1);
      create table vectors (v vector(3));
      insert into vectors values (string_to_vector('[1,2,3]'));
      """;

  private MySqlShop() {}
}
