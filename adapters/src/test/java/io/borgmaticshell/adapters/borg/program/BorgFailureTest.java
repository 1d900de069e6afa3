package io.borgmaticshell.adapters.borg.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.borg.Accesses;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.domain.problem.Problem.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BorgFailureTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Repository.DoesNotExist            | ARCHIVE    | There is no repository at /repo.
          Repository.InvalidRepository       | ARCHIVE    | There is no repository at /repo.
          Repository.ParentPathDoesNotExist  | ARCHIVE    | There is no repository at /repo.
          LockTimeout                        | ARCHIVE    | Repository /repo is in use by another process.
          LockFailed                         | ARCHIVE    | Repository /repo is in use by another process.
          ConnectionClosed                   | ARCHIVE    | The connection to repository /repo failed: Borg's words
          ConnectionClosedWithHint           | ARCHIVE    | The connection to repository /repo failed: Borg's words
          NoPassphraseFailure                | CREDENTIAL | Repository /repo is encrypted, and no passphrase is configured.
          PassphraseWrong                    | CREDENTIAL | The passphrase does not unlock repository /repo.
          Archive.DoesNotExist               | ARCHIVE    | Repository /repo has no such archive: Borg's words
          Cache.CacheInitAbortedError        | ARCHIVE    | Repository /repo is not encrypted and was never used from here.
          Cache.RepositoryAccessAborted      | ARCHIVE    | Repository /repo was found at another place before.
          SomethingNew                       | ARCHIVE    | Borg failed on repository /repo: Borg's words
          """)
  void puts_borgs_errors_into_the_users_words(String id, Kind kind, String sentence) {
    var problem =
        BorgFailure.of(Accesses.of(Map.of()), exit(2, error(id, "Borg's words"))).problem();
    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.what()).isEqualTo(sentence);
    assertThat(problem.advice()).isNotBlank();
  }

  @Test
  void finds_the_error_among_other_lines() {
    var exit = exit(2, "Warning: x", "{broken", "{\"type\": \"other\"}", error("LockTimeout", "x"));
    assertThat(what(exit)).isEqualTo("Repository /repo is in use by another process.");
  }

  @Test
  void quotes_complaints_and_leaves_chatter_out() {
    var exit =
        exit(
            2,
            "{\"type\": \"log_message\", \"levelname\": \"INFO\", \"message\": \"chatter\"}",
            error("", "one"),
            error("", "two"));
    assertThat(what(exit)).isEqualTo("Borg failed on repository /repo: one\ntwo");
  }

  @Test
  void says_that_there_is_no_space_whoever_noticed_it() {
    var sentence =
        "There is no space left for repository /repo, or for what Borg keeps here about it.";
    assertThat(what(exit(2, error("", "app: read: [Errno 28] No space left on device"))))
        .isEqualTo(sentence);
    assertThat(what(exit(2, error("Repository.StorageQuotaExceeded", "quota"))))
        .isEqualTo(sentence);
  }

  @Test
  void leaves_out_where_borg_was_when_it_failed() {
    var trace =
        "Local Exception\\nTraceback (most recent call last):\\n  File \\\"/x.py\\\", line 1, in y\\n"
            + "    z()\\nKeyError: 1\\n\\nDuring handling of the above exception:\\n\\n"
            + "Traceback (most recent call last):\\n  File \\\"/x.py\\\", line 2, in y\\n    z()\\n"
            + "borg.Gone: where is it?\\n\\nPlatform: Linux\\nBorg: 1.2.4  Python: 3.11\\n";
    assertThat(what(exit(2, error("", "reading failed"), error("", trace))))
        .isEqualTo("Borg failed on repository /repo: reading failed\nborg.Gone: where is it?");
  }

  @Test
  void quotes_the_last_line_of_what_is_no_log() {
    assertThat(what(exit(2, "usage: borg …", "  [-h]", "borg: error: unknown flag", "")))
        .isEqualTo("Borg failed on repository /repo: borg: error: unknown flag");
  }

  @ParameterizedTest
  @CsvSource({"2,it ended with exit code 2.", "137,it was killed by signal 9."})
  void tells_how_a_silent_borg_ended(int code, String manner) {
    assertThat(what(exit(code))).isEqualTo("Borg failed on repository /repo: " + manner);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 13, 99, 101, 102, 104, 105, 106, 137})
  void takes_errors_and_missing_content_for_failures(int code) {
    assertThat(BorgProgram.isError(exit(code))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 103, 107, 127})
  void takes_other_warnings_for_success(int code) {
    assertThat(BorgProgram.isError(exit(code))).isFalse();
  }

  private static String what(Exit exit) {
    return BorgFailure.of(Accesses.of(Map.of()), exit).problem().what();
  }

  private static String error(String id, String message) {
    return "{\"type\": \"log_message\", \"levelname\": \"ERROR\", \"msgid\": \"%s\", \"message\": \"%s\"}"
        .formatted(id, message);
  }

  private static Exit exit(int code, String... lines) {
    return new Exit(code, List.of(lines));
  }
}
