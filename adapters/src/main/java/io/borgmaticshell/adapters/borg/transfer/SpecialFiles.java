package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.borg.program.BorgLog;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Finds the pipes and devices among the user's own sources. Reading special files is on while
/// dumps stream, and reading somebody else's pipe would never end.
final class SpecialFiles {
  private static final int SHOWN = 1000;

  private final BorgProgram borg;
  private final ProgressListener progress;

  SpecialFiles(BorgProgram borg, ProgressListener progress) {
    this.borg = borg;
    this.progress = progress;
  }

  /// Asks Borg what it would archive, and warns about what must be left out.
  List<String> find(RepositoryAccess access, Path patternFile, CreatePatterns patterns) {
    var words =
        borg.commands(access)
            .create(patternFile.toString(), true, "--log-json", "--dry-run", "--list");
    var command = borg.command(access, words);
    var directory =
        patterns
            .workingDirectory()
            .or(() -> access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY));
    var planned = new ConcurrentLinkedQueue<String>();
    var exit = borg.runTelling(command.in(directory), planned::add);
    borg.judge(access, exit);
    var base = Path.of(directory.orElse(""));
    var special =
        planned.stream()
            .flatMap(line -> BorgLog.file(line).stream())
            .filter(line -> line.startsWith("- ") || line.startsWith("+ "))
            .map(line -> line.substring(2))
            .filter(path -> !patterns.isOurs(base.resolve(path)))
            .filter(path -> isSpecial(base.resolve(path)))
            .toList();
    if (!special.isEmpty()) {
      warn(String.join(", ", special));
    }
    return special;
  }

  private void warn(String list) {
    progress.on(
        new ProgressEvent.Warned(
            "Pipes and devices are left out, because reading them would hang the backup: "
                + (list.length() > SHOWN ? list.substring(0, SHOWN) + "…" : list)));
  }

  private static boolean isSpecial(Path path) {
    try {
      var mode = (int) Files.getAttribute(path, "unix:mode") & 0170000;
      // Pipe, character device, block device (inode(7)).
      return mode == 0010000 || mode == 0020000 || mode == 0060000;
    } catch (IOException e) {
      return false;
    }
  }
}
