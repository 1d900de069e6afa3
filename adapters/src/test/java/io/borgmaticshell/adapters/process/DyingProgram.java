package io.borgmaticshell.adapters.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A program of ours that is killed while its children work: one that holds on to a grandchild, and
/// one that commits at the end of its input.
final class DyingProgram {
  private DyingProgram() {}

  /// Prints the process numbers of the children, one per line, and then waits to be killed.
  ///
  /// @param arguments a directory for pipe and journal
  public static void main(String... arguments) throws IOException, InterruptedException {
    var directory = Path.of(arguments[0]);
    try (var group = Engines.with().group()) {
      var sleeper = group.start(Engines.shell("trap '' TERM; sleep 300 & echo $$; echo $!; wait"));
      var pipe = NamedPipe.make(List.of(directory.resolve("pipe")), group).getFirst();
      var client =
          group.startReading(
              Engines.shell(
                  "echo $$; cat >> \"$1/journal\"; echo committed >> \"$1/journal\"",
                  directory.toString()),
              pipe.path());
      try (var input = pipe.openForWriting()) {
        input.write("half a dump".getBytes(StandardCharsets.UTF_8));
        input.flush();
        copyLines(sleeper, 2);
        copyLines(client, 1);
        client.finish();
      }
    }
  }

  @SuppressWarnings("SystemOut")
  private static void copyLines(ChildProcess child, int lines) throws IOException {
    for (var left = lines; left > 0; ) {
      var character = child.output().read();
      System.out.write(character);
      left -= character == '\n' ? 1 : 0;
    }
    System.out.flush();
  }
}
