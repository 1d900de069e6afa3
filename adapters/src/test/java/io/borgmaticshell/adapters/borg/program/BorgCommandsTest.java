package io.borgmaticshell.adapters.borg.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.borg.Accesses;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.RepositoryDraft;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BorgCommandsTest {
  private static final ArchiveName ARCHIVE = new ArchiveName("a");
  private static final String DEFAULT_GLOB = "--glob-archives {hostname}-*";
  private static final Map<String, Object> REACH =
      Map.of(
          "remote_path",
          "borg1",
          "umask",
          77L,
          "lock_wait",
          5L,
          "numeric_ids",
          true,
          "extra_borg_options",
          Map.of(
              "create", "--comment 'a b'",
              "list", "--list",
              "repo_list", "--repo-list",
              "repo_info", "--repo-info",
              "repo_create", "--repo-create",
              "export_tar", "--export-tar",
              "extract", "--extract"));

  @Nested
  class to_make_an_archive {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
        delimiter = '|',
        nullValues = "-",
        textBlock =
            """
            exclude_caches=true            | --exclude-caches
            exclude_caches=false           | -
            keep_exclude_tags=true         | --keep-exclude-tags
            exclude_nodump=true            | --exclude-nodump
            checkpoint_interval=60         | --checkpoint-interval 60
            checkpoint_volume=5000000000   | --checkpoint-volume 5000000000
            chunker_params=19,23,21,4095   | --chunker-params 19,23,21,4095
            compression=lz4                | --compression lz4
            upload_rate_limit=100          | --upload-ratelimit 100
            upload_buffer_size=160         | --upload-buffer 160
            one_file_system=true           | --one-file-system
            numeric_ids=true               | --numeric-ids
            atime=true                     | --atime
            atime=false                    | --noatime
            ctime=true                     | -
            ctime=false                    | --noctime
            birthtime=true                 | -
            birthtime=false                | --nobirthtime
            read_special=true              | --read-special
            flags=true                     | -
            flags=false                    | --noflags
            files_changed=mtime            | --files-changed mtime
            files_cache=ctime,size,inode   | --files-cache ctime,size,inode
            remote_path=borg1              | --remote-path borg1
            umask=77                       | --umask 77
            lock_wait=5                    | --lock-wait 5
            """)
    void every_option_has_its_flag(String option, @Nullable String flag) {
      var words = one(Accesses.of(options(option))).create("/patterns", false, "--json");
      var flags = words.subList(3, words.size() - 2).stream().filter(w -> !w.equals("--log-json"));
      assertThat(String.join(" ", flags.toList())).isEqualTo(flag == null ? "" : flag);
    }

    @Test
    void flags_stand_in_the_order_of_the_original() {
      var options = new LinkedHashMap<String, Object>(REACH);
      options.put("exclude_if_present", List.of(".no", "a b"));
      for (var flag : List.of("exclude_caches", "keep_exclude_tags", "exclude_nodump")) {
        options.put(flag, true);
      }
      options.putAll(Map.of("checkpoint_interval", 1L, "checkpoint_volume", 2L));
      options.putAll(Map.of("chunker_params", "c", "compression", "z"));
      options.putAll(Map.of("upload_rate_limit", 3L, "upload_buffer_size", 4L));
      options.putAll(Map.of("one_file_system", true, "atime", false, "ctime", false));
      options.putAll(Map.of("birthtime", false, "flags", false));
      options.putAll(Map.of("files_changed", "f", "files_cache", "g"));
      options.put("archive_name_format", "{hostname} x");
      assertThat(line(one(Accesses.of(options)).create("/patterns", true, "--json")))
          .isEqualTo(
              "create --patterns-from /patterns --exclude-caches --exclude-if-present .no"
                  + " --exclude-if-present a b --keep-exclude-tags --exclude-nodump"
                  + " --checkpoint-interval 1 --checkpoint-volume 2 --chunker-params c"
                  + " --compression z --upload-ratelimit 3 --upload-buffer 4 --one-file-system"
                  + " --numeric-ids --noatime --noctime --nobirthtime --read-special --noflags"
                  + " --files-changed f --files-cache g --remote-path borg1 --umask 77"
                  + " --lock-wait 5 --log-json --comment a b --json /repo::{hostname} x");
    }

    @Test
    void a_dry_run_opens_no_pipe_and_lists_what_it_would_take() {
      var options = options("exclude_nodump=true");
      assertThat(one(Accesses.of(options)).create("/patterns", true, "--dry-run", "--list"))
          .containsExactly(
              "create",
              "--patterns-from",
              "/patterns",
              "--read-special",
              "--dry-run",
              "--list",
              "/repo::{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}");
    }
  }

  @Nested
  class with_every_option_that_concerns_them {

    @Test
    void the_other_commands_have_the_order_of_the_original() {
      var access = Accesses.of(REACH);
      assertThat(line(one(access).repositoryInfo()))
          .isEqualTo(
              "info --remote-path borg1 --umask 77 --lock-wait 5 --log-json --json --repo-info"
                  + " /repo");
      assertThat(line(one(access).createRepository(new RepositoryDraft("repokey"))))
          .isEqualTo(
              "init --encryption repokey --log-json --lock-wait 5 --remote-path borg1 --umask 77"
                  + " --repo-create /repo");
      assertThat(line(one(access).listArchives()))
          .isEqualTo(
              "list --remote-path borg1 --umask 77 --log-json --lock-wait 5 %s --json --list"
                      .formatted(DEFAULT_GLOB)
                  + " /repo");
      assertThat(line(one(access).latestArchive()))
          .isEqualTo(
              "list --remote-path borg1 --umask 77 --log-json --lock-wait 5 %s --last 1 --json"
                      .formatted(DEFAULT_GLOB)
                  + " --list /repo");
      assertThat(line(one(access).listEntries(ARCHIVE, List.of("sh:x"))))
          .isEqualTo(
              "list --remote-path borg1 --umask 77 --log-json --json-lines --lock-wait 5 --list"
                  + " /repo::a sh:x");
      assertThat(line(one(access).exportTar(ARCHIVE, List.of("sh:x"))))
          .isEqualTo(
              "export-tar --remote-path borg1 --umask 77 --log-json --lock-wait 5 --export-tar"
                  + " /repo::a - sh:x");
      assertThat(line(one(access).extract(ARCHIVE, "borgmatic/x/*")))
          .isEqualTo(
              "extract --remote-path borg1 --numeric-ids --umask 77 --log-json --lock-wait 5"
                  + " --stdout --extract /repo::a pp:borgmatic/x/*");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x=y                                         | {hostname}-*
          archive_name_format=db-{now}                | db-*
          archive_name_format={user}-{utcnow:%Y}-{pid} | {user}-*-*
          archive_name_format={now:%Y}                | *
          match_archives=sh:db-*                      | db-*
          match_archives=db-*                         | db-*
          match_archives=*                            | *
          """)
  void archives_of_the_configuration_are_those_named_like_it(String option, String glob) {
    var access = Accesses.of(options(option));
    assertThat(BorgCommands.archiveGlob(access)).isEqualTo(glob);
    assertThat(one(access).listArchives().contains("--glob-archives")).isEqualTo(!glob.equals("*"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ssh://me@host/./repo", "me@host:repo"})
  void remote_repositories_stay_as_they_are_written(String location) {
    assertThat(one(Accesses.at(location, Map.of())).listArchives().getLast()).isEqualTo(location);
  }

  @Test
  void local_repositories_become_absolute() {
    assertThat(
            one(Accesses.at("../repo", Map.of("working_directory", "/srv/data")))
                .listArchives()
                .getLast())
        .isEqualTo("/srv/repo");
    assertThat(one(Accesses.at("~/repo", Map.of())).listArchives().getLast())
        .isEqualTo(System.getProperty("user.home") + "/repo");
  }

  @Test
  void extra_options_that_cannot_be_split_are_a_problem_of_the_configuration() {
    var access = Accesses.of(Map.of("extra_borg_options", Map.of("repo_list", "--comment 'x")));
    assertThatThrownBy(() -> one(access).listArchives())
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION));
  }

  @Nested
  class of_Borg_2 {
    private final BorgCommands commands =
        new BorgCommands(Accesses.of(Map.of("atime", false)), BorgGrammar.TWO);
    private final ArchiveName archive = new ArchiveName("daily", Optional.of("0a1b2c"));

    @Test
    void name_the_repository_by_a_flag() {
      assertThat(line(commands.createRepository(new RepositoryDraft("aes256-ocb"))))
          .isEqualTo("repo-create --encryption aes256-ocb --log-json --repo /repo");
      assertThat(line(commands.repositoryInfo()))
          .isEqualTo("repo-info --log-json --json --repo /repo");
      assertThat(line(commands.listArchives()))
          .isEqualTo("repo-list --log-json --match-archives sh:{hostname}-* --json --repo /repo");
      assertThat(line(commands.listAllArchives()))
          .isEqualTo("repo-list --log-json --json --repo /repo");
      assertThat(line(commands.create("/patterns", true, "--json")))
          .startsWith("create --patterns-from /patterns --read-special --log-json --json --repo")
          .endsWith("--repo /repo {hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}");
    }

    @Test
    void name_an_archive_by_its_id() {
      assertThat(line(commands.extract(archive, "borgmatic/x")))
          .isEqualTo("extract --log-json --stdout --repo /repo aid:0a1b2c pp:borgmatic/x");
      assertThat(line(commands.listEntries(archive, List.of("sh:x"))))
          .isEqualTo("list --log-json --json-lines --repo /repo aid:0a1b2c sh:x");
      assertThat(line(commands.exportTar(archive, List.of("sh:x"))))
          .isEqualTo("export-tar --log-json --repo /repo aid:0a1b2c - sh:x");
    }
  }

  private static BorgCommands one(RepositoryAccess access) {
    return new BorgCommands(access, BorgGrammar.ONE);
  }

  private static Map<String, Object> options(String text) {
    var parts = text.split("=", 2);
    Object value = parts[1];
    if (parts[1].matches("true|false")) {
      value = Boolean.valueOf(parts[1]);
    } else if (parts[1].matches("\\d+")) {
      value = Long.valueOf(parts[1]);
    }
    return Map.of(parts[0], value);
  }

  private static String line(List<String> words) {
    return String.join(" ", words);
  }
}
