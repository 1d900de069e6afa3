package io.borgmaticshell.application.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.dump.HookName;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HookCatalogTest {
  private static final CatHook SQLITE = CatHook.named("sqlite");
  private static final CatHook MYSQL = CatHook.named("mysql");

  @Test
  void lists_hooks_alphabetically() {
    assertThat(new HookCatalog(List.of(SQLITE, MYSQL)).hooks()).isEqualTo(List.of(MYSQL, SQLITE));
  }

  @Test
  void finds_a_hook_by_its_name() {
    var catalog = new HookCatalog(List.of(SQLITE, MYSQL));
    assertThat(catalog.find(MYSQL.name())).contains(MYSQL);
    assertThat(catalog.hook(SQLITE.name())).isEqualTo(SQLITE);
  }

  @Test
  void knows_nothing_of_others() {
    var catalog = new HookCatalog(List.of(SQLITE));
    assertThat(catalog.find(HookName.of("oracle"))).isEmpty();
    assertThatThrownBy(() -> catalog.hook(HookName.of("oracle")))
        .hasMessageContaining("oracle_databases");
  }

  @Test
  void refuses_two_hooks_of_one_name() {
    assertThatThrownBy(() -> new HookCatalog(List.of(MYSQL, CatHook.named("mysql"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("mysql_databases");
  }
}
