package io.borgmaticshell.domain.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DumpRootsTest {
  private static final DumpRoots ROOTS = DumpRoots.of(Optional.of("/srv/my dumps/"), "/home/me");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/srv/my dumps/, srv/my dumps",
    "~/dumps, home/me/dumps",
    ", home/me/.borgmatic",
  })
  void know_the_directory_of_old_dumps(String configured, String directory) {
    assertThat(DumpRoots.of(Optional.ofNullable(configured), "/home/me").sourceDirectory())
        .isEqualTo(directory);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "srv/my dumps/sqlite_databases/localhost/app, srv/my dumps",
    "srv/my dumps/mongodb_databases/localhost/x_databases/a/b.bson, srv/my dumps",
    "srv/my dumps/copy/borgmatic/sqlite_databases/localhost/app, srv/my dumps/copy/borgmatic",
    "home/alice/.borgmatic/sqlite_databases/localhost/app, home/alice/.borgmatic",
  })
  void recognise_dumps_there_and_elsewhere(String path, String root) {
    assertThat(ROOTS.locate(path).map(ArchivePath.Located::root)).contains(root);
  }

  @ParameterizedTest
  @CsvSource({
    "srv/my dumps/sqlite_databases/localhost",
    "srv/my dumps/other/localhost/app",
    "srv/my dumpsters/sqlite_databases/localhost/app",
  })
  void leave_other_files_alone(String path) {
    assertThat(ROOTS.locate(path)).isEmpty();
  }

  @ParameterizedTest(name = "{0} rather than {1}")
  @CsvSource({
    "borgmatic, tmp/borgmatic-x1/borgmatic",
    "tmp/borgmatic-x1/borgmatic, home/me/.borgmatic",
    "tmp/borgmatic-x1/borgmatic, srv/my dumps",
    "srv/my dumps, home/me/.borgmatic",
    "home/alice/.borgmatic, home/alice/restored/borgmatic",
    "home/alice/.borgmatic, run/user/1000/borgmatic",
    "run/user/1000/borgmatic, home/alice/restored/borgmatic",
  })
  void prefer_the_usual_places(String chosen, String other) {
    assertThat(ROOTS.likeliest(List.of(other, chosen), Set.of())).containsExactly(chosen);
  }

  @Test
  void prefer_the_place_of_the_bootstrap_manifest_to_all_but_the_first() {
    var elsewhere = "home/alice/run/borgmatic";
    var bootstrapped = Set.of(elsewhere);
    assertThat(ROOTS.likeliest(List.of("home/me/.borgmatic", elsewhere), bootstrapped))
        .containsExactly(elsewhere);
    assertThat(ROOTS.likeliest(List.of(elsewhere, "borgmatic"), bootstrapped))
        .containsExactly("borgmatic");
  }

  @Test
  void keep_places_that_are_as_good_as_each_other_in_order() {
    var homes = List.of("root/.borgmatic", "home/alice/.borgmatic");
    assertThat(ROOTS.likeliest(homes, Set.of())).containsExactlyElementsOf(homes);
    assertThat(ROOTS.likeliest(List.of(), Set.of())).isEmpty();
  }
}
