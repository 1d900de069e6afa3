package io.borgmaticshell.adapters.database.mysql.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.Removal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DropScanTest {
  private static final String COMMENT =
      """
      -- MariaDB dump 10.19  Distrib 10.11.14-MariaDB, for debian-linux-gnu (x86_64)
      --
      -- Host: localhost    Database: shop
      -- ------------------------------------------------------
      -- Server version\t10.11.14-MariaDB-0+deb12u2

      """;

  private static DumpContent scanned(String dump, int pieces) {
    var scan = new DropScan();
    var bytes = dump.getBytes(UTF_8);
    var more = true;
    for (var at = 0; at < bytes.length && more; at += pieces) {
      more = scan.accept(bytes, at, Math.min(pieces, bytes.length - at));
    }
    return scan.content();
  }

  @Test
  void reads_the_version_of_the_server_and_that_the_database_is_dropped() {
    var dump = COMMENT + "/*!40000 DROP DATABASE IF EXISTS `shop`*/;\nCREATE DATABASE `shop`;\n";
    for (var pieces = 1; pieces < 100; pieces += 7) {
      var content = scanned(dump, pieces);
      assertThat(content.serverVersion()).contains("10.11.14-MariaDB-0+deb12u2");
      assertThat(content.removal()).isEqualTo(new Removal.Everything());
    }
  }

  @Test
  void does_without_a_comment() {
    var content = scanned("USE `shop`;\nDROP TABLE IF EXISTS `t`;\n", 10);
    assertThat(content.serverVersion()).isEmpty();
    assertThat(content.removal()).isInstanceOf(Removal.Unknown.class);
  }
}
