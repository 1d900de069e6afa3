package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.archive.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepositoryPathsTest {
  @TempDir private Path directory;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /backup                 | /backup
          backup                  | backup
          file:///a b             | /a b
          file:///a/../b/./c      | /b/c
          user@host:dir           | ssh://user@host/./dir
          host:/abs               | ssh://host/abs
          host:~/x                | ssh://host/~/x
          {hostname}:x            | ssh://{hostname}/./x
          ssh://u@h:22/./x        | ssh://u@h:22/./x
          sftp://h/x              | sftp://h/x
          rclone:foo:bar          | rclone:foo:bar
          s3:a@b/c                | s3:a@b/c
          b2:bucket:x             | b2:bucket:x
          ~/x                     | /home/me/x
          /backup-{now:%Y}        | /backup-{now:%Y}
          backup-{now:%Y}         | backup-{now:%Y}
          ./a:b                   | ./a:b
          """)
  void understands_repository_paths(String path, String location) throws IOException {
    for (var yaml : List.of("repositories: ['%s']", "repositories: [{path: '%s'}]")) {
      assertThat(new ConfigurationFiles(directory).load(yaml.formatted(path)).repositories())
          .extracting(Repository::location)
          .containsExactly(location);
    }
  }
}
