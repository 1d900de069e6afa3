package io.borgmaticshell.adapters.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class ReplTest {
  private static final String PROMPT = "borgmatic> ";
  private static final BackgroundRefresh REFRESH = new BackgroundRefresh(List::of, access -> {});
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String TAB = "\t";

  private final PipedOutputStream keyboard = new PipedOutputStream();
  private final Screen screen = new Screen();
  private final StringWriter problems = new StringWriter();
  private final BlockingQueue<List<String>> ran = new LinkedBlockingQueue<>();
  private Optional<Terminal> terminal = Optional.empty();

  @TempDir private Path home;

  @BeforeEach
  void plugIn() throws IOException {
    // Its line discipline is part of the program, so a Ctrl-C reaches us as from a real terminal.
    var built =
        new ExternalTerminal(
            "test", "ansi", new PipedInputStream(keyboard, 65536), screen, StandardCharsets.UTF_8);
    built.setSize(new Size(200, 50));
    terminal = Optional.of(built);
  }

  @AfterEach
  void unplug() throws IOException {
    terminal().close();
  }

  @Test
  void runs_what_is_typed_and_leaves_at_ctrl_d() throws Exception {
    var session = start(this::remember);
    type("restore --archive 'a b'\n");
    screen.awaitText(PROMPT, 2);
    type(CTRL_D);
    assertThat(session.get()).isZero();
    assertThat(ran).containsExactly(List.of("restore", "--archive", "a b"));
  }

  @Test
  void leaves_at_exit_and_at_quit() throws Exception {
    var session = start(this::remember);
    type("exit\n");
    assertThat(session.get()).isZero();
    session = start(this::remember);
    type("quit\n");
    assertThat(session.get()).isZero();
  }

  @Test
  void hands_on_the_wish_for_help() throws Exception {
    var session = start(this::remember);
    type("help restore\nhelp\nexit\n");
    session.get();
    assertThat(ran).containsExactly(List.of("help", "restore"), List.of("help"));
  }

  @Test
  void returns_the_exit_code_of_the_last_command() throws Exception {
    var session = start(words -> words.contains("bad") ? 1 : 0);
    type("good\nbad\n\nexit\n");
    assertThat(session.get()).isOne();
  }

  @Test
  void says_which_quotation_mark_is_open() throws Exception {
    var session = start(this::remember);
    type("restore 'a\nexit\n");
    assertThat(session.get()).isOne();
    assertThat(problems.toString()).contains("opened but not closed");
  }

  @Test
  void reads_on_after_a_backslash_at_the_end_of_a_line() throws Exception {
    var session = start(this::remember);
    type("restore --archive \\\n");
    screen.awaitText("> ", 2);
    type("'a b'\n# a remark \\\nrepo-list\nexit\n");
    assertThat(session.get()).isZero();
    assertThat(ran).containsExactly(List.of("restore", "--archive", "a b"), List.of("repo-list"));
  }

  @Test
  void shows_the_prompt_of_the_moment() throws Exception {
    var session =
        start(
            new LineRunner() {
              @Override
              public int run(List<String> words) {
                return remember(words);
              }

              @Override
              public String prompt() {
                return ran.isEmpty() ? PROMPT : "borgmatic vault latest> ";
              }
            });
    type("use archive latest\n");
    screen.awaitText("borgmatic vault latest> ", 1);
    type("exit\n");
    assertThat(session.get()).isZero();
  }

  @Test
  void clears_the_line_at_ctrl_c() throws Exception {
    var session = start(this::remember);
    type("create");
    screen.awaitText(PROMPT + "create", 1);
    type(CTRL_C);
    screen.awaitText(PROMPT, 2);
    type("repo-list\nexit\n");
    session.get();
    assertThat(ran).containsExactly(List.of("repo-list"));
  }

  @Test
  void interrupts_the_command_at_ctrl_c_and_waits_until_it_has_cleaned_up() throws Exception {
    var command = new StubbornCommand();
    var session = start(command);
    type("create\n");
    command.started.await();
    type(CTRL_C);
    command.interrupted.await();
    type("exit\n");
    assertThat(session.isDone()).as("the prompt is back before the clean-up ended").isFalse();
    command.cleanedUp.countDown();
    assertThat(session.get()).isEqualTo(130);
  }

  @Test
  void completes_actions_and_flags() throws Exception {
    var session = start(this::remember);
    type("rest" + TAB + "--arch" + TAB + "latest\nexit\n");
    session.get();
    assertThat(ran).containsExactly(List.of("restore", "--archive", "latest"));
  }

  @Test
  void keeps_history_for_its_owner_only_and_without_passwords() throws Exception {
    var history = HistoryFile.prepare(Map.of("HOME", home.toString()));
    var session = start(this::remember, Optional.of(history));
    type(
        """
        repo-list
        restore --archive x --password geheim
        restore --pa=geheim
        create --pushover.token geheim
        create --zabbix.api-key=geheim
        create --pushover '{token: geheim}'
        create --uptime-kuma.push-url https://kuma/geheim
        create --sentry.data-source-name-url=https://geheim@sentry/1
        create --apprise.services[0].url mailto://a:geheim@b
        create --override ntfy.topic=geheim
        create --"password" geheim
        restore --password \\
        geheim
        use archive latest
        exit
        """);
    session.get();
    assertThat(history).isEqualTo(home.resolve(".local/state/borgmatic-shell/history"));
    assertThat(Files.readString(history))
        .contains("repo-list", "use archive latest")
        .doesNotContain("geheim");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
        .isEqualTo("rw-------");
  }

  private int remember(List<String> words) {
    ran.add(words);
    return 0;
  }

  private Terminal terminal() {
    return terminal.orElseThrow();
  }

  private void type(String keys) throws IOException {
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  private CompletableFuture<Integer> start(LineRunner commands) throws InterruptedException {
    return start(commands, Optional.empty());
  }

  private CompletableFuture<Integer> start(LineRunner commands, Optional<Path> history)
      throws InterruptedException {
    var output = new Output(new StringWriter(), problems);
    var reader =
        PromptReader.on(
            terminal(),
            new GrammarCompleter(StandardGrammar.GRAMMAR, Suggestions.NONE, List::of),
            history);
    var session =
        CompletableFuture.supplyAsync(new Repl(reader, commands, output, REFRESH)::readUntilLeft)
            .orTimeout(20, TimeUnit.SECONDS);
    screen.awaitText(PROMPT, 1);
    return session;
  }

  /// Takes its time after an interruption, as a backup does that ends its programs.
  private static final class StubbornCommand implements LineRunner {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch cleanedUp = new CountDownLatch(1);

    @Override
    public int run(List<String> words) {
      started.countDown();
      try {
        new CountDownLatch(1).await();
        return 0;
      } catch (InterruptedException e) {
        interrupted.countDown();
        return cleanUp();
      }
    }

    private int cleanUp() {
      try {
        cleanedUp.await();
        return 130;
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted once more", e);
      }
    }
  }
}
