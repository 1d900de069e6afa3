package io.borgmaticshell.adapters.faults;

import io.borgmaticshell.adapters.testing.Directories;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A stand-in for Borg whose extraction goes wrong, and stand-ins for clients that die, each when
/// it is told to. Borg's extracts a dump that was made beforehand, so that many restores are quick.
final class FaultyPrograms {
  private final Path directory;
  private final Path stream;
  private final Path whole;
  private final Path turn;
  private final Path ending;
  private final Path death;
  private final Path victim;

  FaultyPrograms(Path directory) {
    this.directory = directory;
    this.stream = directory.resolve("stream");
    this.whole = directory.resolve("whole");
    this.turn = directory.resolve("turn");
    this.ending = directory.resolve("ending");
    this.death = directory.resolve("death");
    this.victim = directory.resolve("victim");
  }

  /// Extracts the dump of the present fault.
  Path borg() {
    return WrapperScript.write(
        directory.resolve("borg"),
        """
        case " $* " in
          *" --version "*) echo 'borg 1.2.4' ;;
          *" --stdout "*)
            if [ -e '%4$s' ]; then
              read -r turn < '%4$s'
              echo $((turn - 1)) > '%4$s'
              [ "$turn" = 0 ] || exec cat '%3$s'
            fi
            cat '%1$s' ;;
          *) cp -R '%1$s' dump ;;
        esac
        [ ! -e '%2$s' ] || kill -9 $$
        """
            .formatted(stream, ending, whole, turn));
  }

  /// Works as the program does, until the present fault kills it: after some bytes of its input if
  /// it has one, else after some milliseconds. It never sees the end of an input that it dies from.
  Path client(Path program) {
    return WrapperScript.write(
        directory.resolve(program.getFileName()),
        """
        case "$*" in *PRAGMA*|*ANALYZE*) exec '%1$s' "$@" ;; esac
        [ -e '%2$s' ] || exec '%1$s' "$@"
        read -r bytes seconds turn < '%2$s'
        echo "$bytes $seconds $((turn - 1))" > '%2$s'
        [ "$turn" = 0 ] || exec '%1$s' "$@"
        exec 9<&0
        mkfifo '%2$s'.pipe
        exec 8<>'%2$s'.pipe
        '%1$s' "$@" <'%2$s'.pipe 8>&- &
        client=$!
        case "$*" in
          *dump) ;;
          *) head -c "$bytes" <&9 >&8 ;;
        esac
        sleep "$seconds"
        [ ! -e '%3$s' ] || kill -9 $(cat $(cat '%3$s'))
        kill -9 "$client"
        rm '%2$s'.pipe
        kill -9 $$
        """
            .formatted(program, death, victim));
  }

  /// Says where the process number of the server is found that may be killed.
  void endanger(Path processFile) throws IOException {
    Files.writeString(directory.resolve("server"), processFile.toString());
  }

  /// From now on the fault happens to the dump, which is a file or a directory.
  void commit(Fault fault, Path dump) throws IOException {
    Directories.remove(stream);
    Files.deleteIfExists(stream);
    Files.deleteIfExists(whole);
    Files.deleteIfExists(turn);
    Files.deleteIfExists(ending);
    Files.deleteIfExists(death);
    Files.deleteIfExists(victim);
    var offset = fault.offset();
    for (var file : filesOf(dump)) {
      var copy = Files.isDirectory(dump) ? stream.resolve(dump.relativize(file)) : stream;
      Files.createDirectories(copy.getParent());
      var bytes = Files.readAllBytes(file);
      Files.write(
          copy, offset < bytes.length && offset >= 0 ? faulty(bytes, fault.kind(), offset) : bytes);
      offset -= bytes.length;
    }
    switch (fault.kind()) {
      case BORG_KILLED -> Files.createFile(ending);
      case BORG_KILLED_ONCE -> {
        Files.createFile(ending);
        Files.copy(dump, whole);
        Files.writeString(turn, fault.turn() + "\n");
      }
      case CLIENT_KILLED -> kill(fault);
      case SERVER_KILLED -> {
        Files.copy(directory.resolve("server"), victim);
        kill(fault);
      }
      case NONE, CUT, FLIPPED -> {
        // It is all in the stream.
      }
    }
  }

  private void kill(Fault fault) throws IOException {
    Files.writeString(
        death, "%d 0.0%d %d%n".formatted(fault.offset(), fault.offset() % 10, fault.turn()));
  }

  static List<Path> filesOf(Path dump) {
    return Files.isDirectory(dump)
        ? Directories.find(dump, (path, facts) -> facts.isRegularFile()).stream().sorted().toList()
        : List.of(dump);
  }

  private static byte[] faulty(byte[] bytes, Fault.Kind kind, long offset) {
    var at = Math.toIntExact(offset);
    return switch (kind) {
      case CUT, BORG_KILLED, BORG_KILLED_ONCE -> Arrays.copyOf(bytes, at);
      case FLIPPED -> {
        bytes[at] ^= (byte) (1 << at % Byte.SIZE);
        yield bytes;
      }
      case NONE, CLIENT_KILLED, SERVER_KILLED -> bytes;
    };
  }
}
