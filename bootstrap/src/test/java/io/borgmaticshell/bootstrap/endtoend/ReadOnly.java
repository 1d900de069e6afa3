package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// A file or directory that nobody may write to, while a program runs.
record ReadOnly(Path path) {
  // For this program only; the mount is gone with it.
  private static final String MOUNTED =
      "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"";

  Outcome run(Program program) throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return protectedByItsMode(program);
    }
    // Root may write whatever the mode says.
    var command =
        new ArrayList<>(List.of("unshare", "--mount", "/bin/sh", "-c", MOUNTED, path.toString()));
    command.addAll(program.command());
    return new Program(command, program.environment(), program.input(), program.directory()).run();
  }

  private Outcome protectedByItsMode(Program program) throws IOException {
    var before = Files.getPosixFilePermissions(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      return program.run();
    } finally {
      Files.setPosixFilePermissions(path, before);
    }
  }
}
