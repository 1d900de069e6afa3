package io.borgmaticshell.adapters.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.WrapperScript;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfiguredCredentialsTest {
  @TempDir private Path directory;
  private final Map<String, String> environment =
      new HashMap<>(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin"));
  private final Map<String, Object> options = new HashMap<>();
  private final List<String> questions = new ArrayList<>();
  private Optional<String> typed = Optional.empty();

  @BeforeEach
  void somebody_has_a_home() {
    environment.put("HOME", directory.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "secret", "{credentials file x}", " {credential file x}", "{cred", "{}"})
  void everything_else_is_the_secret_itself(String text) {
    assertThat(credentials().resolve(access(), text)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {credential}                   | says neither what keeps the secret nor where
          {credential file}              | says neither what keeps the secret nor where
          {credential file 'x}           | cannot be read
          {credential file a b}          | too few or too many words
          {credential vault x}           | Nothing called 'vault' keeps credentials
          {credential container a/b}     | 'a/b' cannot be the name of a credential
          {credential systemd ../x}      | '../x' cannot be the name of a credential
          {credential keepassxc x}       | too few or too many words
          {credential keepassxc /none a} | There is no safe of KeePassXC at /none
          {credential file /none}        | The credential in /none cannot be read: it does not exist
          """)
  void a_reference_that_leads_nowhere_is_a_problem(String text, String problem) {
    assertThat(refusal(text).what()).contains(problem);
    assertThat(refusal(text).kind()).isEqualTo(Problem.Kind.CREDENTIAL);
  }

  @Nested
  class in_a_file {
    @Test
    void are_its_content_without_the_last_line_ends() throws IOException {
      write("a secret", "pass\nword\n\n");
      assertThat(found("{credential file '%s/a secret'} and more".formatted(directory)))
          .isEqualTo("pass\nword");
    }

    @Test
    void may_be_found_from_the_home_or_the_working_directory() throws IOException {
      write("s", "x");
      assertThat(found("{credential file ~/s}")).isEqualTo("x");
      options.put("working_directory", directory.toString());
      assertThat(found("{credential file s}")).isEqualTo("x");
    }

    @Test
    void are_read_once() throws IOException {
      write("s", "first");
      var credentials = credentials();
      var reference = "{credential file %s/s}".formatted(directory);
      assertThat(credentials.resolve(access(), reference)).isEqualTo("first");
      write("s", "second");
      assertThat(credentials.resolve(access(), reference)).isEqualTo("first");
    }
  }

  @Test
  void of_a_container_lie_in_a_directory() throws IOException {
    write("db_password", "x\n");
    options.put("container", new Options(Map.of("secrets_directory", directory.toString())));
    assertThat(found("{credential container db_password}")).isEqualTo("x");
  }

  @Nested
  class of_systemd {
    @Test
    void lie_where_it_says_for_a_service() throws IOException {
      write("db.password", "x\n");
      environment.put("CREDENTIALS_DIRECTORY", directory.toString());
      assertThat(found("{credential systemd db.password}")).isEqualTo("x");
    }

    @Test
    @RequiresProgram("systemd-creds")
    void are_decrypted_elsewhere() throws IOException {
      assumeTrue(
          System.getProperty("user.name").equals("root"), "only root has the key of this machine");
      var file = write("plain", "to p secret");
      run("systemd-creds", "encrypt", "--with-key=host", "--name=db", file, directory + "/db");
      options.put(
          "systemd", new Options(Map.of("encrypted_credentials_directory", directory.toString())));
      var found = found("{credential systemd db}");
      assertThat(found).isEqualTo("to p secret");
    }

    @Test
    @RequiresProgram("systemd-creds")
    void that_cannot_be_decrypted_are_named_with_the_programs_words() {
      options.put(
          "systemd", new Options(Map.of("encrypted_credentials_directory", directory.toString())));
      assertThat(refusal("{credential systemd none}").what())
          .startsWith("The credential none cannot be decrypted: ")
          .contains("No such file or directory");
    }
  }

  @Nested
  @RequiresProgram("keepassxc-cli")
  class in_a_safe_of_KeePassXC {
    @Test
    void are_given_for_a_key_file() {
      run("keepassxc-cli", "db-create", "--set-key-file", directory + "/key", safe());
      add("--no-password", "-k", directory + "/key");
      options.put(
          "keepassxc",
          new Options(Map.of("ask_for_password", false, "key_file", directory + "/key")));
      assertThat(found(reference())).hasSize(32);
      assertThat(questions).isEmpty();
    }

    @Test
    void are_given_for_a_password_that_somebody_types() {
      typing("geheim\ngeheim\n", "db-create", "-p", safe());
      typing("geheim\nent ry\"$\n", "add", "-q", "-p", safe(), "users");
      typed = Optional.of("geheim");
      assertThat(found(reference())).isEqualTo("ent ry\"$");
      assertThat(questions).containsExactly("Password of %s: ".formatted(safe()));
    }

    @Test
    void stay_there_if_the_password_is_wrong_or_nobody_types_it() {
      typing("geheim\ngeheim\n", "db-create", "-p", safe());
      assertThat(refusal(reference()).what()).contains("nobody is there to type it");
      typed = Optional.of("falsch");
      assertThat(refusal(reference()).what())
          .contains("KeePassXC does not give the password of users")
          .doesNotContain("falsch");
    }

    private void add(String... unlocking) {
      var words = new ArrayList<>(List.of("keepassxc-cli", "add", "-q", "-g", "-L", "32"));
      words.addAll(List.of(unlocking));
      words.addAll(List.of(safe(), "users"));
      run(words.toArray(String[]::new));
    }

    private void typing(String input, String... words) {
      var command = CommandLine.of("sh").arg("-c", "exec keepassxc-cli \"$@\" <&3", "sh");
      try (var group = engine().group()) {
        var finished =
            group.capture(
                command
                    .arg(words)
                    .secretOnDescriptor(Optional.of(new Secret(input.stripTrailing())))
                    .build());
        assertThat(finished.exit().isSuccess()).as(finished.exit().complaint()).isTrue();
      }
    }

    private String safe() {
      return directory + "/my safe.kdbx";
    }

    private String reference() {
      return "{credential keepassxc '%s' users}".formatted(safe());
    }
  }

  @Test
  void of_a_secret_service_are_asked_for_by_title() {
    var tool = WrapperScript.write(directory.resolve("tool"), "printf '<%s>' \"$@\"");
    options.put("keepassxc", new Options(Map.of("secret_tool_command", tool + " --quiet")));
    assertThat(found("{credential keepassxc secret-service 'my db'}"))
        .isEqualTo("<--quiet><lookup><Path><my db>");
  }

  private String found(String text) {
    return credentials().resolve(access(), text);
  }

  private Problem refusal(String text) {
    var failure = catchThrowableOfType(OperationFailed.class, () -> found(text));
    assertThat(failure).as("a refusal of " + text).isNotNull();
    return failure.problem();
  }

  private ConfiguredCredentials credentials() {
    return new ConfiguredCredentials(
        engine(),
        question -> {
          questions.add(question);
          return typed.map(Secret::new);
        });
  }

  private ProcessEngine engine() {
    return new ProcessEngine(environment, event -> {});
  }

  private void run(String... words) {
    try (var group = engine().group()) {
      var command = CommandLine.of(words[0]);
      command.arg(Arrays.copyOfRange(words, 1, words.length));
      var finished = group.capture(command.build());
      assertThat(finished.exit().isSuccess()).as(finished.exit().complaint()).isTrue();
    }
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private RepositoryAccess access() {
    var repository = new Repository("/backups", Optional.empty());
    return new RepositoryAccess(
        new Configuration(
            "/c.yaml", List.of("/c.yaml"), new Options(options), List.of(repository), List.of()),
        repository);
  }
}
