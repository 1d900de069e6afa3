package io.borgmaticshell.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `docs/adding-a-database.md` shows is what is compiled and tested.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddingADatabaseTest {
  private static final Path PAGE = Path.of("../docs/adding-a-database.md");
  private static final Path EXAMPLE =
      Path.of("../adapters/src/test/java/io/borgmaticshell/adapters/database/firebird");
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern PATHS = Pattern.compile("`((?:adapters|docs|scripts)/[\\w./-]*)`");

  @ParameterizedTest
  @ValueSource(strings = {"FirebirdHook.java", "FirebirdHookTest.java"})
  void shows_the_whole_of(String file) throws IOException {
    var source = Files.readString(EXAMPLE.resolve(file));
    var withoutImports =
        source.substring(source.lastIndexOf("\nimport ")).replaceFirst("\n.*\n\n", "");

    assertThat(CODE.matcher(Files.readString(PAGE)).results().map(code -> code.group(1)))
        .contains(withoutImports);
  }

  @Test
  void shows_the_page_that_users_read() throws IOException {
    var page = Files.readString(Path.of("../adapters/src/test/docs/firebird.md"));

    assertThat(Files.readString(PAGE).replaceAll("(?m)^    ", "")).contains(page);
  }

  @Test
  void names_files_that_are_there() throws IOException {
    assertThat(PATHS.matcher(Files.readString(PAGE)).results().map(path -> path.group(1)))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(Path.of("..", path)).exists());
  }
}
