package io.borgmaticshell.application.restore;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.dump.UsualPorts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What archives may hold, a line each, as people would note it down: `hook/database@host:port
/// #label %container`, several dumps apart by `|`.
public final class SampleManifests {
  /// The ports that mean the same as none.
  public static final UsualPorts PORTS =
      new UsualPorts(
          Map.of(
              HookName.of("postgresql"), 5432,
              HookName.of("mysql"), 3306,
              HookName.of("mariadb"), 3306,
              HookName.of("mongodb"), 27017));

  private static final Pattern DUMP =
      Pattern.compile(
          "(?<hook>[a-z]+)/(?<database>[^@#%]+?)(?:@(?<hostname>[^#%]*?)(?::(?<port>\\d+))?)?"
              + "(?: #(?<label>[^%]+?))?(?: %(?<container>.+))?");
  private static final List<String> PARTS =
      List.of("hook", "database", "hostname", "port", "label", "container");

  private static final String LINES =
      """
      sqlite/app
      postgresql/users
      postgresql/users | mysql/users
      postgresql/users | postgresql/orders
      postgresql/users@db1 | postgresql/users@db2
      postgresql/users@db1:5432 | postgresql/users@db1:5433
      postgresql/users | postgresql/users@:5433
      postgresql/users@localhost | postgresql/users@db1
      postgresql/users@localhost:5432 | mysql/users@localhost:3306
      mysql/users@db1 | mariadb/users@db1
      mysql/users@db1:3307 | mariadb/users@db1:3308 | postgresql/users@db1:3309
      postgresql/users #blue | postgresql/users #green
      postgresql/users@db1 #blue | postgresql/users@db1
      postgresql/users@db1:5433 #blue | postgresql/users@db1:5433 #green | postgresql/users@db1:5433
      postgresql/users %app | postgresql/users
      postgresql/users %app | postgresql/users %shop | postgresql/users@app
      postgresql/users@:5433 %app | postgresql/users@:5434 %app
      postgresql/users %app | mysql/users %app | mongodb/users %app
      mongodb/users@m1 | mongodb/users@m1:27018 | mongodb/events@m1
      sqlite/users | postgresql/users | mysql/users | mariadb/users | mongodb/users
      postgresql/all
      postgresql/all | mysql/all
      postgresql/all@db1 | postgresql/all@db2 | postgresql/users@db1
      mysql/all@db3 | mysql/users@db3 | postgresql/orders
      postgresql/all #blue | postgresql/all #green | sqlite/all
      postgresql/users@/var/run/postgresql | postgresql/users
      postgresql/users@fe80::1:5433 | postgresql/users@fe80::2:5433
      postgresql/a b | postgresql/a'b | postgresql/a"b | mysql/a b
      postgresql/-v@-h | mysql/-v@-h | mysql/--hook@-h
      postgresql/$(id)@db1 | mysql/$(id)@db1 | mysql/`id`;rm@db1
      postgresql/*@db1 | mysql/*@db1 | mysql/?@db1 | mysql/~@db1 | postgresql/!!@db1
      mysql/Zoë #süd | mysql/Zoë #nord | sqlite/Zoë
      mysql/=x | postgresql/=x | mysql/x=y | postgresql/x=y
      postgresql/users@db1 #a b | postgresql/users@db1 #a | postgresql/users@db1 #-a
      postgresql/user | postgresql/users | postgresql/users_old | postgresql/Users | mysql/user
      postgresql/127.0.0.1@127.0.0.1 | mysql/127.0.0.1@localhost | mariadb/127.0.0.1
      postgresql/5432@db1 | postgresql/5432@db1:5433 | mysql/5432@db1:5432 | mysql/5432@db1
      postgresql/users@db1:0 | postgresql/users@db1:65535 | postgresql/users@db1
      postgresql/restore | postgresql/create | mysql/restore | mysql/latest | mysql/create
      sqlite/users@db1 | sqlite/users | sqlite/users #copy
      postgresql/#1@db1 | mysql/x@db1
      """;

  private SampleManifests() {}

  /// One archive's dumps, as text and as they are.
  ///
  /// @param noted part by part, only those that were noted down
  public record Manifest(String line, List<Map<String, String>> noted, List<DumpId> dumps) {
    @Override
    public String toString() {
      return line;
    }
  }

  /// All of them, more than thirty.
  public static List<Manifest> all() {
    return LINES.lines().map(SampleManifests::manifest).toList();
  }

  /// An archive nobody would make on purpose: a few dumps of every kind, with names that are hard
  /// to quote, many of them alike. Nothing is noted down about it.
  public static Manifest random(long seed) {
    var random = new Random(seed);
    var dumps = new ArrayList<DumpId>();
    for (var count = 2 + random.nextInt(6); count > 0; count--) {
      var port = random.nextInt(4);
      dumps.add(
          new DumpId(
              HookName.of(one(random, "postgresql", "mysql", "mariadb", "mongodb", "sqlite")),
              one(
                  random, "users", "users", "a b", "-x", "--hook", "it's", "\"", "all", "Zoë",
                  "$x"),
              optional(one(random, "", "", "localhost", "db1", "-h", "::1", "/run/my sql")),
              port == 0 ? OptionalInt.empty() : OptionalInt.of(5430 + port),
              optional(one(random, "", "", "", "blue", "-blue", "#1", "\\")),
              optional(one(random, "", "", "", "app", "app 2"))));
    }
    return new Manifest("seed " + seed, List.of(), dumps);
  }

  private static String one(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static Manifest manifest(String line) {
    var noted = new ArrayList<Map<String, String>>();
    for (var text : line.split(" \\| ", -1)) {
      noted.add(note(text));
    }
    return new Manifest(line, noted, noted.stream().map(SampleManifests::dump).toList());
  }

  private static Map<String, String> note(String text) {
    // A label or a database may begin with a number sign.
    var matcher = DUMP.matcher(text.replace("/#", "/\u0001"));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("cannot be read: " + text);
    }
    var parts = new LinkedHashMap<String, String>();
    for (var part : PARTS) {
      var value = matcher.group(part);
      if (value != null && !value.isEmpty()) {
        parts.put(part, value.replace('\u0001', '#'));
      }
    }
    return Collections.unmodifiableMap(parts);
  }

  private static DumpId dump(Map<String, String> noted) {
    var port = noted.get("port");
    return new DumpId(
        HookName.of(noted.getOrDefault("hook", "")),
        noted.getOrDefault("database", ""),
        optional(noted.get("hostname")),
        port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)),
        optional(noted.get("label")),
        optional(noted.get("container")));
  }

  private static Optional<String> optional(@Nullable String text) {
    return Optional.ofNullable(text).filter(value -> !value.isEmpty());
  }
}
