package io.borgmaticshell.adapters.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.catalog.InMemoryCatalog;
import io.borgmaticshell.application.catalog.KnownSizes;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressPrinterTest {
  private static final DumpId USERS =
      new DumpId(
          HookName.of("postgresql"),
          "users",
          Optional.of("db1"),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty());

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Output output = new Output(out, err);
  private final ProgressPrinter printer =
      new ProgressPrinter(output, new KnownSizes(new InMemoryCatalog()));

  @Test
  void prints_one_line_a_dump_at_verbosity_1() {
    output.verbosity(1, true);
    tellEverything();
    assertThat(out.toString())
        .isEqualTo(
            """
            users@db1 (postgresql)    1.2 GiB    0:41
            users@db1 (postgresql)   restored 1:00:58
            noted
            """);
    assertThat(err.toString()).isEqualTo("careful\n");
  }

  @Test
  void prints_only_warnings_at_verbosity_0() {
    tellEverything();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEqualTo("careful\n");
  }

  @Test
  void prints_commands_and_what_they_say_at_verbosity_2() {
    output.verbosity(2, true);
    tellEverything();
    assertThat(out.toString()).contains("$ pg_dump users\n", "pg_dump: hello\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1.0 KiB",
    "10240, 10 KiB",
    "325058560, 310 MiB",
    "1288490189, 1.2 GiB"
  })
  void says_sizes_as_people_do(long bytes, String text) {
    assertThat(ProgressPrinter.size(bytes)).isEqualTo(text);
  }

  private void tellEverything() {
    printer.on(new ProgressEvent.DumpStarted(USERS, "/r"));
    printer.on(new ProgressEvent.CommandStarted("pg_dump users"));
    printer.on(new ProgressEvent.ProgramSaid("pg_dump", "hello"));
    printer.on(new ProgressEvent.DumpFinished(USERS, 1_288_490_189L, Duration.ofSeconds(41)));
    printer.on(new ProgressEvent.RestoreStarted(USERS, new ArchiveName("a"), "/r"));
    printer.on(new ProgressEvent.RestoreFinished(USERS, 5, Duration.ofSeconds(3658)));
    printer.on(new ProgressEvent.Noted("noted"));
    printer.on(new ProgressEvent.Warned("careful"));
  }
}
