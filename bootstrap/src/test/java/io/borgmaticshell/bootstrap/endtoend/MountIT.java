package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Borg is asked for where archives are to be looked into; mounting itself takes rights that
/// tests do not have.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("borg")
class MountIT {
  @TempDir Path directory;
  private Path recording;
  private Scene scene;

  @BeforeEach
  void put_a_stand_in_before_borg() throws IOException {
    recording = directory.resolve("recording");
    scene =
        Scene.with(directory, BorgRepository.planned(directory, "passphrase-" + UUID.randomUUID()))
            .withEnvironment(RecordingBorg.in(directory).writingTo(recording));
    scene.configureAs("local_path: '%s'\n".formatted(directory.resolve("borg")));
  }

  @Test
  void mounts_an_archive_and_ends_that() throws IOException {
    var place = Files.createDirectory(directory.resolve("mnt")).toString();

    scene.succeed(
        "mount", "--archive", "a1", "--mount-point", place, "--path", "etc", "--options", "ro");
    scene.succeed("umount", "--mount-point", place);

    assertThat(RecordingBorg.recorded(recording))
        .filteredOn(line -> line.contains("mount>"))
        .containsExactly(
            "borg <mount> <--log-json> <-o> <ro> <%s::a1> <%s> <etc>"
                .formatted(scene.repository().path(), place),
            "borg <umount> <--log-json> <%s>".formatted(place));
  }
}
