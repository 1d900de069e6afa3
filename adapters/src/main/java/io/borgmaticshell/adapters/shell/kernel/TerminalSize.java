package io.borgmaticshell.adapters.shell.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/// How large the terminal behind a descriptor is (ioctl_tty(2)).
///
/// @param columns 80 where it does not say
/// @param rows 24 where it does not say
public record TerminalSize(int columns, int rows) {
  private static final TerminalSize USUAL = new TerminalSize(80, 24);
  private static final long TIOCGWINSZ = 0x5413;
  private static final int STANDARD_OUTPUT = 1;
  private static final int WINSIZE_BYTES = 8;
  private static final Ioctl IOCTL =
      CLibrary.function(
          Ioctl.class,
          "ioctl",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
          Linker.Option.firstVariadicArg(2));

  /// ioctl(2), with an address to put the answer at.
  public interface Ioctl {
    int call(int descriptor, long request, MemorySegment answer);
  }

  /// The size at this moment.
  public static TerminalSize now() {
    return of(STANDARD_OUTPUT);
  }

  /// The same for the terminal behind another descriptor.
  public static TerminalSize of(int descriptor) {
    try (var arena = Arena.ofConfined()) {
      var size = arena.allocate(WINSIZE_BYTES, 2);
      var failed = IOCTL.call(descriptor, TIOCGWINSZ, size);
      var rows = size.get(JAVA_SHORT, 0);
      var columns = size.get(JAVA_SHORT, 2);
      return failed != 0 || rows <= 0 || columns <= 0 ? USUAL : new TerminalSize(columns, rows);
    }
  }
}
