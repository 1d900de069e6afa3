package io.borgmaticshell.adapters.borg.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.borg.program.LabelledJson;
import io.borgmaticshell.domain.archive.Repository;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveStatisticsTest {

  @Test
  void are_found_behind_what_a_wrapper_of_Borg_prints() {
    assertThat(lines("connected to vault\n{\"archive\": {\"name\": \"a\"}}"))
        .contains("Archive name: a");
  }

  @Test
  void leave_out_what_Borg_does_not_tell() {
    assertThat(lines("{\"archive\": {\"name\": \"a\", \"stats\": {\"original_size\": 1000}}}"))
        .containsExactly(
            "-".repeat(78),
            "Archive name: a",
            "-".repeat(78),
            "                       Original size      Compressed size    Deduplicated size",
            "This archive:                1.00 kB                    -                    -",
            "-".repeat(78));
  }

  private static List<String> lines(String printed) {
    var document = LabelledJson.parsed(printed, new Repository("/r", Optional.empty()));
    return new ArchiveStatistics(document).lines();
  }
}
