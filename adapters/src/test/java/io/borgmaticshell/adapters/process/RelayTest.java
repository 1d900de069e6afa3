package io.borgmaticshell.adapters.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayTest {
  private static final int WITHHELD = 64 * 1024;

  private final Relay relay = new Relay(EndMark.lastLine("COMMIT;"));
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  @ParameterizedTest(name = "{0} bytes in chunks of at most {1}")
  @CsvSource({
    "0,1",
    "1,1",
    "65535,1000",
    "65536,65536",
    "65537,7",
    "100000,100000",
    "131071,65536",
    "131072,65536",
    "131073,1",
    "196608,131072",
    "1000000,999",
    "1000000,1000000",
    "5000000,70000"
  })
  void passes_everything_on_but_the_last_64_kib_until_released(int size, int chunk)
      throws IOException {
    var dump = new byte[size];
    new Random(size).nextBytes(dump);

    relay.pump(inChunks(dump, chunk), received);
    assertThat(received.toByteArray()).isEqualTo(Arrays.copyOf(dump, Math.max(0, size - WITHHELD)));

    relay.release(received);
    assertThat(received.toByteArray()).isEqualTo(dump);
    assertThat(relay.bytes()).isEqualTo(size);
  }

  @Test
  void counts_while_the_dump_comes_in() throws IOException {
    var counted = new AtomicReference<>(-1L);
    var dump =
        new ByteArrayInputStream(new byte[1000]) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            counted.set(relay.bytes());
            return super.read(buffer, offset, length);
          }
        };
    relay.pump(dump, received);
    assertThat(counted.get()).isEqualTo(1000);
  }

  @ParameterizedTest(name = "{0} bytes before the end")
  @CsvSource({"0", "1", "4000", "65530", "65536", "131065", "131072", "300000"})
  void recognises_the_end_wherever_it_falls(int before) throws IOException {
    var dump = "x".repeat(before) + "\nCOMMIT;\n";
    relay.pump(inChunks(dump.getBytes(StandardCharsets.UTF_8), 1000), received);
    assertThat(relay.verdict()).isEqualTo(new Verdict.Whole());
  }

  @Test
  void shows_every_byte_to_the_check_before_the_end_is_passed_on() throws IOException {
    var seen = new ByteArrayOutputStream();
    var dump = new byte[300_000];
    new Random(1).nextBytes(dump);

    new Relay(() -> recording(seen)).pump(inChunks(dump, 70_000), received);

    assertThat(seen.toByteArray()).isEqualTo(dump);
    assertThat(received.size()).isLessThan(dump.length);
  }

  private static StreamCheck recording(ByteArrayOutputStream seen) {
    return new StreamCheck() {
      @Override
      public void accept(byte[] bytes, int offset, int length) {
        seen.write(bytes, offset, length);
      }

      @Override
      public Verdict verdict() {
        return new Verdict.Whole();
      }
    };
  }

  private static InputStream inChunks(byte[] bytes, int atMost) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, atMost));
      }
    };
  }
}
