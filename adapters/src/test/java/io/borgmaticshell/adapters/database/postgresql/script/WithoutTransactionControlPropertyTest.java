package io.borgmaticshell.adapters.database.postgresql.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutTransactionControlPropertyTest {
  private static final int TEXTS = 20_000;
  private static final int LONGEST_PIECE = 40;

  @Test
  void drops_what_is_transaction_control_and_nothing_else() throws IOException {
    for (var seed = 0L; seed < TEXTS; seed++) {
      var text = SqlText.random(seed);
      assertThat(inRandomPieces(text.in(), new Random(seed)))
          .as("seed %d, from:%n%s", seed, text.in())
          .isEqualTo(text.out());
    }
  }

  private static String inRandomPieces(String sql, Random random) throws IOException {
    var in = sql.getBytes(UTF_8);
    var out = new ByteArrayOutputStream();
    try (var edit = new WithoutTransactionControl(out)) {
      for (var from = 0; from < in.length; ) {
        var length = Math.min(1 + random.nextInt(LONGEST_PIECE), in.length - from);
        edit.write(in, from, length);
        from += length;
      }
    }
    return out.toString(UTF_8);
  }
}
