package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.application.command.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is typed makes us call Borg as the original does: the same command lines in the same order,
/// and the same exit code. To add a case, add a line. The usual configuration has two repositories,
/// `one` and `two`; `three.yaml` has another one, and `broken.yaml` is of no use.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineIT {
  @TempDir Path directory;
  private RecordingBorg borg;

  /// What came of a command line.
  private record Effect(int exitCode, List<String> borg) {}

  @BeforeEach
  void write_configuration_files() throws IOException {
    borg = RecordingBorg.in(directory);
    Files.createDirectories(directory.resolve("run"));
    Files.writeString(Files.createDirectory(directory.resolve("source")).resolve("file"), "hello");
    Files.writeString(directory.resolve("usual.yaml"), configuration("one", "two"));
    Files.writeString(directory.resolve("three.yaml"), configuration("three"));
    Files.writeString(
        directory.resolve("made.yaml"),
        configuration("made")
            .replace(
                "label: made",
                """
                label: made
                    encryption: repokey
                    id_hash: blake3
                    key_location: keyfile
                    append_only: true
                    storage_quota: 5G
                    make_parent_directories: true\
                """));
    Files.writeString(directory.resolve("broken.yaml"), configuration("broken") + "nonsense: 1\n");
    var older = configuration("older") + "storage:\n    umask: 11\n";
    Files.writeString(directory.resolve("older.yaml"), older);
    var folder = Files.createDirectory(directory.resolve("folder"));
    Files.writeString(folder.resolve("b.yaml"), configuration("b"));
    Files.writeString(folder.resolve("a.yml"), configuration("a"));
    Files.writeString(folder.resolve("c.txt"), configuration("c"));
    Files.createDirectory(directory.resolve("empty"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '`',
      textBlock =
          """
          # one action, by each of its names
          -c usual.yaml create
          -c usual.yaml -C
          -c usual.yaml repo-list
          -c usual.yaml rlist
          -c usual.yaml list
          -c usual.yaml -l
          -c usual.yaml info
          -c usual.yaml -i
          -c usual.yaml repo-info
          -c usual.yaml rinfo
          -c usual.yaml prune
          -c usual.yaml -p
          -c usual.yaml compact
          -c usual.yaml break-lock
          -c usual.yaml repo-delete
          -c usual.yaml rdelete
          -c usual.yaml repo-create -e none
          -c usual.yaml rcreate --encryption repokey
          -c usual.yaml init --enc=repokey-blake2
          -c usual.yaml -I -erepokey
          -c usual.yaml extract --archive x
          -c usual.yaml -x --archive x
          -c usual.yaml delete --archive x
          -c usual.yaml export-tar --archive x --destination y
          -c usual.yaml diff --archive x --second-archive y
          -c usual.yaml key export
          -c usual.yaml mount --archive x --mount-point /mnt
          # flags before, between and after actions; every way to attach a value
          --archive latest -c usual.yaml list
          list -c usual.yaml --archive latest
          list --archive=latest --config=usual.yaml
          list --arch latest -cusual.yaml
          list --repository one --la 2 -c usual.yaml
          --last=2 repo-list -c usual.yaml --fir 1
          -c usual.yaml -v 2 repo-list
          -c usual.yaml -v2 repo-list
          -c usual.yaml repo-list --verbosity=2
          -c usual.yaml -v -1 repo-list
          -c usual.yaml -v-2 repo-list
          -c usual.yaml -nv1 prune
          -c usual.yaml prune -n
          -c usual.yaml list --archive 'a b'
          -c usual.yaml list --archive=-x
          # actions on repositories and archives, with their flags
          -c three.yaml info --archive latest --json
          -c three.yaml info -P x --first 3 --last 2 --sort-by timestamp
          -c three.yaml info --older 7d --newer 2d --oldest 3d --newest 4d
          -c three.yaml info -P x -a y
          -c three.yaml -v2 repo-info
          -c three.yaml -v2 repo-info --json
          -c three.yaml repo-list -a 'sh:x*' --short
          -c three.yaml repo-list -a '*' --format '{archive}{NL}' --deleted
          -c three.yaml list -P x -a y
          -c three.yaml list --archive x --path a --path b --find c --find 'sh:**/d'
          -c three.yaml list --archive x --json --exclude e --pattern '+ p' --short --format f
          -c three.yaml prune --keep-daily 1 --stats --list --from 7d -v1
          -c three.yaml prune --keep-daily 1 --stats --list -n
          -c three.yaml prune -a 'x*' --quick-stats
          -c three.yaml compact --threshold 5 --cleanup-commits -v2
          -c three.yaml compact --progress
          -c three.yaml compact -n
          -c three.yaml delete --archive latest --list --stats --force --force --save-space
          -c three.yaml delete -a 'x*' --first 1 --keep-security-info --cache-only --checkpoint-interval 3
          -c three.yaml delete --older 7d -n
          -c three.yaml delete
          -c three.yaml repo-delete --force --list --cache-only --keep-security-info
          -c three.yaml repo-delete -n -v1
          -c three.yaml export-tar --archive latest --destination - --path a --tar-filter 'gzip -1' --strip-components 2 --list
          -c three.yaml export-tar --archive x --destination y -n
          -c three.yaml diff --archive latest --second-archive y --same-chunker-params --content-only --sort-by z -v1
          -c three.yaml mount --mount-point /mnt --foreground --options a,b --path c --first 1 --last 2
          -c three.yaml umount --mount-point /mnt -v1
          -c three.yaml key export --paper
          -c three.yaml key export --path - -v1
          -c three.yaml key change-passphrase
          -c three.yaml key export -n
          -c three.yaml check --force
          -c three.yaml check --force --only data
          -c three.yaml check --force --only repository --max-duration 10 -v1
          -c three.yaml check --force --only repository --only archives --max-duration 10
          -c three.yaml check --force --only extract -v2
          -c three.yaml check --force --only archives -a 'x*' --check-last 3 --progress
          -c three.yaml check --repair --only repository --force
          -c three.yaml create --stats
          -c three.yaml create --stats -v1
          -c three.yaml create --list -v2
          -c three.yaml create --files --stats
          -c three.yaml create --json
          -c three.yaml create --json --stats -v1
          -c three.yaml create --quick-stats --comment 'a b'
          -c three.yaml create --list --progress
          -c three.yaml create --list --json
          -c three.yaml create --dry-run --list --stats
          -c usual.yaml create prune --list --stats
          -c three.yaml create delete --archive x --checkpoint-interval 3
          -c three.yaml compact --threshold 5 create prune -a 'x*'
          -c usual.yaml umount --mount-point /mnt
          -c three.yaml repo-create -e repokey --id-hash blake3 --key-location keyfile --append-only --storage-quota 5G --make-parent-dirs
          -c three.yaml repo-create -e none --source-repository /x --from-borg1 --copy-crypt-key
          -c three.yaml rcreate -e none --other-repo /x
          -c made.yaml repo-create
          -c three.yaml repo-create
          -c three.yaml borg list --short
          -c three.yaml borg --archive latest -- list x
          -c three.yaml borg key export
          # several actions, in the order of their first appearance
          -c usual.yaml prune compact
          -c usual.yaml compact prune
          -c usual.yaml compact prune compact
          -c usual.yaml -p -l
          -c usual.yaml repo-list info --archive latest
          -c usual.yaml create prune --repository one
          -c usual.yaml prune list --archive x
          -c usual.yaml config show repo-list
          # repositories
          -c usual.yaml repo-list --repository one
          -c usual.yaml repo-list --repository 't*'
          -c usual.yaml repo-list --repository none
          -c usual.yaml repo-list --repository two --repository one
          -c usual.yaml prune --repository one repo-list
          -c usual.yaml repo-list --repository two.borg
          # several files
          -c usual.yaml -c three.yaml repo-list
          -c three.yaml -c usual.yaml prune
          -c folder repo-list
          -c folder -c three.yaml repo-list
          -c usual.yaml -c three.yaml repo-list --repository three
          -c usual.yaml -c missing.yaml repo-list
          -c broken.yaml -c three.yaml repo-list
          -c broken.yaml repo-list
          -c missing.yaml repo-list
          -c empty repo-list
          # options of the configuration file
          -c three.yaml repo-list --lock-wait 5
          -c three.yaml --lock-wait=5 repo-list --lock-wait 6
          -c three.yaml repo-list --umask 0077 --remote-path elsewhere
          -c three.yaml prune --keep-daily 3 --keep-within 2d
          -c usual.yaml repo-list --repositories '[{path: /elsewhere/r.borg}]'
          -c usual.yaml repo-list --repositories[1].path /elsewhere/r.borg
          -c usual.yaml repo-list --repositories[1].label second --repository second
          -c usual.yaml repo-list --repositories[2].path /elsewhere/r.borg
          -c usual.yaml -c three.yaml repo-list --archive-name-format '{hostname}-x-{now}'
          -c three.yaml info --extra-borg-options.info '--a --b'
          -c three.yaml repo-list --lock-wait five
          -c three.yaml repo-list --lock_wait 5
          -c three.yaml repo-list --lock-wai 5
          -c three.yaml repo-list --no-exclude-caches
          -c three.yaml repo-list --exclude-caches=no
          -c three.yaml repo-list --ssh-command '${NOT_SET}'
          -c three.yaml repo-list --no-environment-interpolation --lock-wait 3
          -c three.yaml repo-list --override lock_wait=7
          -c three.yaml repo-list --override storage.lock_wait=7
          -c three.yaml repo-list --lock-wait 5 --override lock_wait=7
          -c three.yaml repo-list --override nonsense=7
          -c three.yaml repo-list --override lock_wait
          -c three.yaml repo-list --skip-actions '[repo-list]'
          -c three.yaml repo-list prune --skip-actions '[prune]'
          -c three.yaml prune --retries 1 --retry-wait 0
          # mistakes
          -c usual.yaml frob
          -c usual.yaml repo-list frob
          -c usual.yaml repo-list --frob
          -c usual.yaml repo-list --archive x
          -c usual.yaml repo-list --verb 1
          -c usual.yaml repo-list --dry
          -c usual.yaml extract
          -c usual.yaml repo-list -c
          -c usual.yaml repo-list --last
          -c usual.yaml repo-list -v 3
          -c usual.yaml config
          -c usual.yaml key
          -c usual.yaml config validate repo-list
          -c usual.yaml list --l 2
          -c usual.yaml -- repo-list
          --version
          --help
          -c usual.yaml list --help
          """)
  void does_the_same(String typed) throws IOException {
    assertThat(ours(typed)).isEqualTo(theirs(typed).join());
  }

  /// What is typed, our exit code, and why the original does something else. Each of these is in
  /// docs/compatibility.md, too.
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '`',
      textBlock =
          """
          -c usual.yaml restore --archive x --database init → 1 → a value is no action
          -c three.yaml repo-list --read-special=false → 0 → true or false may follow
          -c three.yaml repo-list --extra-borg-options.repo-list '--a --b' → 0 → the option counts for every command
          -c three.yaml --mysql-databases '[{name: a}]' repo-list --mysql-databases[0].name b → 0 → the list comes first
          -c older.yaml repo-list --umask 22 → 0 → the flag wins over a section
          -c three.yaml repo-list --constants '{seconds: 5}' --lock-wait 1 --remote-path '{seconds}' → 0 → constants can be typed
          -c three.yaml list --archive= → 1 → an archive without a name is a mistake
          -c three.yaml create --progress → 0 → progress is read, not drawn
          -c made.yaml repo-create -e none --storage-quota 1G → 0 → Borg 1 does not say how chunks got their names
          -c three.yaml break-lock -n → 0 → a dry run changes nothing
          -c three.yaml extract --archive x --path etc → 0 → nothing but the path is meant
          """)
  void differs_for_a_reason(String typed, int exitCode, String reason) throws IOException {
    var ours = ours(typed);
    assertThat(ours).as(reason).isNotEqualTo(theirs(typed).join());
    assertThat(ours.exitCode()).isEqualTo(exitCode);
  }

  private CompletableFuture<Effect> theirs(String typed) {
    var original = OriginalBorgmatic.orSkip();
    return CompletableFuture.supplyAsync(() -> {
      try {
        return run(original, "theirs", typed);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Effect ours(String typed) throws IOException {
    return run(Scene.program(), "ours", typed);
  }

  private Effect run(Borgmatic program, String name, String typed) throws IOException {
    var recording = directory.resolve(name + ".txt");
    var environment = new HashMap<>(Scene.program().environment());
    environment.putAll(borg.writingTo(recording));
    environment.put("HOME", directory.resolve(name).toString());
    var words = ShellWords.split(typed).toArray(String[]::new);
    var outcome = program.with(environment).command(words).in(directory).run();
    return new Effect(outcome.exitCode(), compared(RecordingBorg.recorded(recording)));
  }

  /// Without what differs from run to run, and what belongs to our way to stream.
  private List<String> compared(List<String> calls) {
    return calls.stream()
        .filter(call -> !call.matches("borg <create>.* <--dry-run>.*"))
        .map(call ->
            call.startsWith("borg <create>")
                ? call.replace(" <--read-special>", "").replace(" <--json>", "")
                : call)
        .map(call -> call.replaceAll(directory + "/run/[^>]*", "RUN").replace(directory + "/", ""))
        .toList();
  }

  private String configuration(String... repositories) {
    return Arrays.stream(repositories)
        .map(name -> "  - path: %s/%s.borg\n    label: %s\n".formatted(directory, name, name))
        .collect(
            Collectors.joining(
                "",
                "repositories:\n",
                """
                local_path: %s
                source_directories: [%s]
                user_runtime_directory: %s
                keep_daily: 7
                """
                    .formatted(
                        borg.program(), directory.resolve("source"), directory.resolve("run"))));
  }
}
