package io.borgmaticshell.adapters.shell.session;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.shell.grammar.Invocation.Shared;
import io.borgmaticshell.adapters.shell.grammar.Parsing;
import io.borgmaticshell.adapters.shell.session.Session.Used;
import io.borgmaticshell.application.command.ShellWords;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordingTest {
  @TempDir private Path directory;
  private final List<String> complaints = new ArrayList<>();

  private Path file() {
    return directory.resolve("tonight.txt");
  }

  /// What is written after the remark at the beginning.
  private List<String> recorded(Session session, String... typed) throws IOException {
    var recording = Recording.into(file(), session, GRAMMAR, complaints::add);
    for (var line : typed) {
      recording.add(ShellWords.split(line), 0, true);
    }
    var lines = Files.readAllLines(file());
    assertThat(lines.getFirst())
        .isEqualTo("# A session of borgmatic-shell. Run it again: borgmatic @" + file());
    return lines.subList(1, lines.size());
  }

  private static Session startedWith(String... words) {
    var parsed = (Parsing.Understood) GRAMMAR.parse(List.of(words));
    return new Session(parsed.invocation().shared(), Renewal.AT_ONCE);
  }

  private static Session plain() {
    return new Session(Shared.NOTHING, Renewal.AT_ONCE);
  }

  @Test
  void is_readable_by_its_owner_only() throws IOException {
    assertThat(recorded(plain())).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void does_not_take_the_place_of_another_file() throws IOException {
    Files.writeString(file(), "precious");
    assertThatThrownBy(() -> recorded(plain())).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file()).hasContent("precious");
  }

  @Test
  void writes_out_what_the_prompt_adds() throws IOException {
    assertThat(
            recorded(
                plain(),
                "create",
                "-v 2 repo-list",
                "restore --archive 'a b'",
                "restore --archive x --no-safety",
                "undo"))
        .containsExactly(
            "--verbosity 1 create",
            "-v 2 repo-list",
            "--verbosity 1 restore --archive 'a b' --safety",
            "--verbosity 1 restore --archive x --no-safety",
            "--verbosity 1 undo --safety");
  }

  @Test
  void begins_with_what_is_in_use_and_repeats_flags_of_the_start() throws IOException {
    var session =
        startedWith("shell", "--config", "/a b.yaml", "--dry-run", "--lock-wait", "5", "-v", "0");
    session.use(new Used(List.of(), Optional.of("vault"), Optional.of("latest")));
    var lines = recorded(session, "create", "use archive x");
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(ShellWords.split(line)).contains("--dry-run", "--lock-wait=5"))
        .map(line -> line.replaceFirst("^(--\\S+ )+", ""))
        .containsExactly(
            "use config '/a b.yaml'",
            "use repository vault",
            "use archive latest",
            "create",
            "use archive x");
  }

  @Test
  void knows_that_the_archive_in_use_completes_a_line() throws IOException {
    var session = plain();
    session.use(new Used(List.of(), Optional.empty(), Optional.of("latest")));
    assertThat(recorded(session, "restore --database users"))
        .endsWith("--verbosity 1 restore --database users --safety");
  }

  @Test
  void makes_a_remark_of_a_line_that_failed() throws IOException {
    var recording = Recording.into(file(), plain(), GRAMMAR, complaints::add);
    recording.add(List.of("frob", "a b"), 1, true);
    assertThat(Files.readAllLines(file())).endsWith("# failed: frob 'a b'");
  }

  @Test
  void leaves_out_what_changes_nothing_later() throws IOException {
    assertThat(recorded(plain(), "record", "reload", "help restore", "shell nightly.txt"))
        .isEmpty();
  }

  @Test
  void has_references_in_the_place_of_passwords() throws IOException {
    var lines =
        recorded(
            plain(),
            "restore --archive x --password geheim --no-safety",
            "restore --archive x --pass=geheim --no-safety",
            "create --encryption-passphrase geheim",
            "create --encryption-passphrase '{credential file /secret}'");
    var reference = "'{credential file %s.secret}'".formatted(file());
    assertThat(lines)
        .containsExactly(
            "# A password was typed here: put it into the file named below.",
            "--verbosity 1 restore --archive x --password " + reference + " --no-safety",
            "# A password was typed here: put it into the file named below.",
            "--verbosity 1 restore --archive x '--pass=" + reference.substring(1) + " --no-safety",
            "# A password was typed here: put it into the file named below.",
            "--verbosity 1 create --encryption-passphrase " + reference,
            "--verbosity 1 create --encryption-passphrase '{credential file /secret}'");
  }

  @Test
  void tells_no_word_of_a_line_whose_secret_cannot_be_referred_to() throws IOException {
    assertThat(
            recorded(
                plain(),
                "create --override encryption_passphrase=geheim",
                "create --pushover '{token: geheim}'",
                "create --postgresql-databases '[{name: users, password: geheim}]'",
                "create --postgresql-databases='[{name: users, password: geheim}]'"))
        .hasSize(4)
        .allSatisfy(
            line -> assertThat(line).startsWith("# ").contains("create").doesNotContain("geheim"));
  }

  @Test
  void is_no_reason_for_a_command_to_fail() throws IOException {
    var recording = Recording.into(file(), plain(), GRAMMAR, complaints::add);
    Files.delete(file());
    recording.add(List.of("create"), 0, true);
    assertThat(complaints).hasSize(1).first().asString().startsWith("A line was not recorded: ");
  }
}
