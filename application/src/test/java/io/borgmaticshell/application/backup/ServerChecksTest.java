package io.borgmaticshell.application.backup;

import static io.borgmaticshell.application.SampleAccess.access;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.client.Alternatives;
import io.borgmaticshell.application.client.ClientCheck;
import io.borgmaticshell.application.client.Fit;
import io.borgmaticshell.application.client.Machine;
import io.borgmaticshell.application.client.ServerCheck;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.port.database.DatabaseCatalog;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Versions are plain numbers here. A client refuses a newer server; of number 13 it has doubts.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerChecksTest {
  private static final CommandLine CLIENT = CommandLine.of("dump").arg("--version").build();

  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Map<String, List<String>> installed = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final ProgressRecorder progress = new ProgressRecorder();
  private final ServerChecks checks = new ServerChecks(new Catalog(), progress);

  @Test
  void a_client_that_fits_is_no_news() {
    answers.put("dump --version", "18");
    answers.put("version of db1", "15");

    check(entry(0, "db1"));

    assertThat(progress.events()).isEmpty();
  }

  @Test
  void a_client_of_which_one_can_doubt_is_warned_about() {
    answers.put("dump --version", "13");
    answers.put("version of db1", "13");

    check(entry(0, "db1"));

    assertThat(progress.events())
        .containsExactly(new ProgressEvent.Warned("mysql_databases[0]: unlucky 13"));
  }

  @Test
  void who_does_not_answer_is_not_judged() {
    answers.put("version of db1", "18");

    check(entry(0, "db1"), entry(1, "db2"));

    assertThat(progress.events()).isEmpty();
  }

  @Test
  void clients_and_servers_are_asked_once_however_many_entries_there_are() {
    check(entry(0, "db1"), entry(1, "db1"), entry(2, "db2"));

    assertThat(asked).containsExactly("dump --version", "version of db1", "version of db2");
  }

  @Nested
  class when_a_client_is_known_to_fail {
    private Problem refusal() {
      answers.put("dump --version", "15");
      answers.put("version of db1", "18");
      var failure = new ArrayList<OperationFailed>();
      assertThatThrownBy(() -> check(entry(4, "db1")))
          .isInstanceOfSatisfying(OperationFailed.class, failure::add);
      return failure.getFirst().problem();
    }

    @Test
    void the_entry_and_both_versions_are_named() {
      assertThat(refusal().kind()).isEqualTo(Problem.Kind.DATABASE);
      assertThat(refusal().what()).isEqualTo("mysql_databases[4]: dump 15 refuses server 18.");
    }

    @Test
    void the_first_installed_client_that_fits_is_offered_with_its_companion() {
      installed.put(
          "dump", List.of("/usr/bin/dump", "/opt/16/dump", "/opt/19/dump", "/opt/20/dump"));
      installed.put("load", List.of("/usr/bin/load", "/opt/19/load"));
      answers.put("/usr/bin/dump --version", "15");
      answers.put("/opt/16/dump --version", "16");
      answers.put("/opt/19/dump --version", "19");
      answers.put("/opt/20/dump --version", "20");

      assertThat(refusal().advice())
          .isEqualTo(
              """
              Add to the entry:
                  dump_command: /opt/19/dump
                  load_command: /opt/19/load
              No archive was made.\
              """);
    }

    @Test
    void without_one_it_is_said_what_to_install() {
      installed.put("dump", List.of("/usr/bin/dump", "/opt/broken/dump"));
      answers.put("/usr/bin/dump --version", "15");

      assertThat(refusal().advice()).isEqualTo("Install dump 18.\nNo archive was made.");
    }
  }

  private void check(DatabaseTarget... targets) {
    for (var target : targets) {
      var alternatives = new LinkedHashMap<>(Map.of("dump_command", "dump"));
      alternatives.put("load_command", "load");
      var server = CommandLine.of("version").arg("of", target.hostname().orElseThrow()).build();
      checks.add(
          target,
          new ServerCheck(
              new ClientCheck(
                  CLIENT, ServerChecksTest::judge, new Alternatives(alternatives, List.of())),
              server));
    }
    checks.run(access());
  }

  private static Fit judge(String client, String server) {
    if (client.equals("13")) {
      return new Fit.Doubtful("unlucky 13");
    }
    return Integer.parseInt(client) < Integer.parseInt(server)
        ? new Fit.Refused(
            "dump %s refuses server %s.".formatted(client, server), "Install dump " + server + ".")
        : new Fit.Good();
  }

  private static DatabaseTarget entry(int index, String host) {
    var options = new Options(Map.of("name", "users-" + index, "hostname", host));
    return DatabaseTarget.forDump(new DatabaseEntry(HookName.of("mysql"), index, options));
  }

  private final class Catalog implements DatabaseCatalog, Machine {
    @Override
    public String ask(RepositoryAccess access, CommandLine question) {
      asked.add(question.toString());
      return answer(question)
          .orElseThrow(
              () -> OperationFailed.because(Problem.Kind.TOOL_MISSING, "not installed", ""));
    }

    @Override
    public Machine machine(RepositoryAccess access) {
      return this;
    }

    @Override
    public Optional<String> answer(CommandLine question) {
      return Optional.ofNullable(answers.get(question.toString()));
    }

    @Override
    public List<String> installed(String program, List<String> folders) {
      return installed.getOrDefault(program, List.of());
    }
  }
}
