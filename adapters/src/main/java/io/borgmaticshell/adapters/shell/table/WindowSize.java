package io.borgmaticshell.adapters.shell.table;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/// How wide the terminal behind one of our descriptors is (ioctl_tty(2)). Asked for only when there
/// is one, so that runs without a terminal start as fast as ever.
final class WindowSize {
  private static final long TIOCGWINSZ = 0x5413;
  // Rows, columns, and both in pixels.
  private static final int BYTES = 8;

  private WindowSize() {}

  /// The columns; empty if there is no terminal, or one that does not know.
  static OptionalInt columns(int descriptor) {
    return isTerminal(descriptor) ? ask(descriptor) : OptionalInt.empty();
  }

  // The kernel names what is behind a descriptor (proc(5)).
  private static boolean isTerminal(int descriptor) {
    try {
      var behind = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return behind.startsWith("/dev/pts/") || behind.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  @SuppressWarnings("restricted") // The C library's own function, described as it declares it.
  private static OptionalInt ask(int descriptor) {
    var linker = Linker.nativeLinker();
    try (var arena = Arena.ofConfined()) {
      var size = arena.allocate(BYTES);
      var ioctl =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("ioctl"),
              FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
              Linker.Option.firstVariadicArg(2));
      var answer = (int) ioctl.invokeExact(descriptor, TIOCGWINSZ, size);
      var columns = size.get(JAVA_SHORT, 2) & 0xffff;
      return answer == 0 && columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
