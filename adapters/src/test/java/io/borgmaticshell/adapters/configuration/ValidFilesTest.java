package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.configuration.RunOptions;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.option.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValidFilesTest {
  @TempDir private Path directory;
  private ConfigurationFiles files;

  @BeforeEach
  void prepare() {
    files = new ConfigurationFiles(directory);
  }

  @Test
  void reads_a_file_from_real_life() throws IOException {
    var configuration =
        files.load(
            """
            # Databases only.
            repositories:
                - path: ssh://backup@host/./repo
                  label: remote
                - path: /mnt/backup
            encryption_passphrase: "pass # phrase"
            compression: zstd,6
            keep_daily: 7
            checks:
                - name: repository
                  frequency: 2 weeks
            umask: 0077
            relocated_repo_access_is_ok: true
            extra_borg_options:
                create: --comment x
            postgresql_databases:
                - name: users
                  hostname: db1
                  port: 5433
                  username: postgres
                  password: trustsome1
                  format: tar
                - name: orders
            mariadb_databases:
                - name: shop
                  compression: 0
            """);
    assertThat(configuration.repositories())
        .containsExactly(
            new Repository("ssh://backup@host/./repo", Optional.of("remote")),
            new Repository("/mnt/backup", Optional.empty()));
    assertThat(configuration.options().text(RepositoryOptions.ENCRYPTION_PASSPHRASE))
        .contains("pass # phrase");
    assertThat(configuration.options().text(ArchiveOptions.COMPRESSION)).contains("zstd,6");
    assertThat(configuration.options().number(RepositoryOptions.UMASK)).hasValue(77);
    assertThat(configuration.options().textMap(RepositoryOptions.EXTRA_BORG_OPTIONS))
        .isEqualTo(Map.of("create", "--comment x"));
    assertThat(configuration.databases())
        .extracting(entry -> entry.location() + " " + entry.name())
        .containsExactly(
            "mariadb_databases[0] shop",
            "postgresql_databases[0] users",
            "postgresql_databases[1] orders");
    var users = configuration.databases().get(1).options();
    assertThat(users.number(EntryOptions.PORT)).hasValue(5433);
    assertThat(users.text(PrintfHook.FORMAT)).contains("tar");
    assertThat(configuration.databases().getFirst().options().text(PrintfHook.COMPRESSION))
        .contains("0");
    assertThat(configuration.file()).isEqualTo(directory.resolve("config.yaml").toString());
    assertThat(configuration.files()).containsExactly(configuration.file());
    assertThat(files.events).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          compression: yes                                    | {compression=yes}
          compression: ${NAME}                                | {compression=value}
          lock_wait: 1e3                                      | {lock_wait=1000}
          lock_wait: 1_000                                    | {lock_wait=1000}
          checkpoint_volume: 5000000000                       | {checkpoint_volume=5000000000}
          exclude_if_present: .nobackup                       | {exclude_if_present=[.nobackup]}
          exclude_if_present: [a, b]                          | {exclude_if_present=[a, b]}
          checks: [repository, {name: data}]                  | {checks=[Options[name], Options[name]]}
          bootstrap: {}                                       | {}
          bootstrap: {store_config_files: false}              | {bootstrap=Options[store_config_files]}
          source_directories: []                              | {source_directories=[]}
          patterns: ["R /etc", "- *.o"]                       | {patterns=[R /etc, - *.o]}
          extra_borg_options: {list: b, create: a}            | {extra_borg_options=Options[create, list]}
          files_changed: mtime                                | {files_changed=mtime}
          files_cache: ctime,size                             | {files_cache=ctime,size}
          postgresql_databases: []                            | {}
          <<: {compression: lz4}                              | {compression=lz4}
          """)
  void understands_options(String yaml, String values) throws IOException {
    var read = new TreeMap<>(valuesOf(files.load("repositories: [/backup]\n" + yaml)));
    if (!yaml.contains("bootstrap")) {
      // Every file has this section, written or not.
      read.remove("bootstrap");
    }
    assertThat(read.toString()).isEqualTo(values);
  }

  @Test
  void says_once_what_has_no_effect() throws IOException {
    files.load(
        """
        repositories:
          - {path: /r, append_only: true, encryption: repokey-blake2}
        onepassword: {op_command: op}
        healthchecks: {ping_url: "https://hc.example/x"}
        ntfy: {topic: t, fail: {title: x}}
        verbosity: 1
        keep_daily: 7
        """);
    assertThat(files.events)
        .containsExactly(
            new ProgressEvent.Warned(
                directory.resolve("config.yaml")
                    + ": this version does not use onepassword; backups are the same without."));
  }

  @Test
  void leaves_out_a_repository_without_a_path_and_says_so() throws IOException {
    var configuration = files.load("repositories: [{label: x}]");
    assertThat(configuration.repositories()).isEmpty();
    assertThat(files.events.toString())
        .contains("`repositories[0]` has no `path` and is left out")
        .contains("`repositories` is empty, so there is nothing to do");
  }

  @Test
  void lets_repositories_have_options_of_their_own() throws IOException {
    var configuration =
        files.load(
            """
            repositories:
              - path: /r
              - {path: /s, keep_daily: 3, exclude_patterns: [b], exclude_if_present: x,
                 mariadb_databases: [{name: shop}]}
            keep_daily: 7
            keep_weekly: 4
            exclude_patterns: [a]
            postgresql_databases: [{name: users}]
            """);
    var shared = configuration.of(configuration.repositories().get(0));
    var own = configuration.of(configuration.repositories().get(1));
    assertThat(valuesOf(shared).toString())
        .isEqualTo("{exclude_patterns=[a], keep_daily=7, keep_weekly=4}");
    assertThat(valuesOf(own).toString())
        .isEqualTo("{exclude_if_present=[x], exclude_patterns=[b], keep_daily=3, keep_weekly=4}");
    assertThat(shared.databases()).extracting(entry -> entry.name()).containsExactly("users");
    assertThat(own.databases()).extracting(entry -> entry.name()).containsExactly("shop", "users");
    assertThat(own.repositories()).isEqualTo(configuration.repositories());
  }

  @Test
  void keeps_an_empty_password_and_an_unset_one_apart() throws IOException {
    var entries =
        files
            .load(
                """
                repositories: [/r]
                postgresql_databases:
                  - {name: a, password: ""}
                  - {name: b}
                """)
            .databases();
    assertThat(entries.get(0).options().text(EntryOptions.PASSWORD)).contains("");
    assertThat(entries.get(1).options().text(EntryOptions.PASSWORD)).isEmpty();
  }

  @Test
  void shares_settings_between_databases_by_anchors() throws IOException {
    var entries =
        files
            .load(
                """
                repositories: [/r]
                postgresql_databases:
                  - &server {name: a, hostname: db1, skip_names: [x]}
                  - {<<: *server, name: b, skip_names: [y]}
                """)
            .databases();
    assertThat(entries.get(1).options().values().toString())
        .isEqualTo("{hostname=db1, name=b, skip_names=[x, y]}");
  }

  @Test
  void reads_a_section_through_its_declaration() throws IOException {
    var configuration = files.load("repositories: [/r]\nbootstrap: {store_config_files: false}\n");
    assertThat(
            configuration
                .options()
                .section(RunOptions.BOOTSTRAP)
                .flag(RunOptions.STORE_CONFIG_FILES))
        .contains(false);
  }

  @Test
  void ignores_a_byte_order_mark() throws IOException {
    assertThat(files.load("\uFEFFrepositories: [/r]\n").repositories()).hasSize(1);
  }

  private static Map<String, Object> valuesOf(Configuration configuration) {
    var values = new TreeMap<>(configuration.options().values());
    values.remove("repositories");
    values.remove("bootstrap", Options.NONE);
    return values;
  }
}
