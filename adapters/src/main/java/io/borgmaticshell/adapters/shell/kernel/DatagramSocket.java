package io.borgmaticshell.adapters.shell.logging;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Sends packets to a Unix socket (unix(7), send(2)). Java's own channels know streams only, and
/// the system log takes none.
final class DatagramSocket implements AutoCloseable {
  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int LONGEST_PATH = 107;
  private static final int FAMILY_BYTES = 2;

  private static final MethodHandle SOCKET =
      function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle SEND =
      function(
          "sendto",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle CLOSE =
      function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private final Path path;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment address;
  private final int descriptor;

  /// @throws IOException if there can be none
  DatagramSocket(Path path) throws IOException {
    this.path = path;
    var name = path.toString().getBytes(StandardCharsets.UTF_8);
    if (name.length > LONGEST_PATH) {
      throw new IOException(path + " is too long for a socket");
    }
    address = arena.allocate(FAMILY_BYTES + LONGEST_PATH + 1L);
    address.set(JAVA_SHORT, 0, (short) AF_UNIX);
    MemorySegment.copy(name, 0, address, JAVA_BYTE, FAMILY_BYTES, name.length);
    descriptor = open();
  }

  private int open() throws IOException {
    try {
      var opened = (int) SOCKET.invokeExact(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
      if (opened < 0) {
        throw new IOException("no socket can be opened");
      }
      return opened;
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  /// Sends one packet.
  ///
  /// @throws IOException if nobody takes it
  void send(byte[] packet) throws IOException {
    try (var local = Arena.ofConfined()) {
      var bytes = local.allocateFrom(JAVA_BYTE, packet);
      var sent =
          (long)
              SEND.invokeExact(
                  descriptor,
                  bytes,
                  (long) packet.length,
                  MSG_NOSIGNAL,
                  address,
                  (int) address.byteSize());
      if (sent != packet.length) {
        throw new IOException("nobody listens at " + path);
      }
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public void close() {
    try {
      var _ = (int) CLOSE.invokeExact(descriptor);
    } catch (Throwable e) {
      throw impossible(e);
    } finally {
      arena.close();
    }
  }

  @SuppressWarnings("restricted") // The C library's own functions, described as it declares them.
  private static MethodHandle function(String name, FunctionDescriptor descriptor) {
    var linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
  }

  // Calls of C functions throw nothing, but their handles are declared to.
  private static IllegalStateException impossible(Throwable e) {
    return new IllegalStateException(e);
  }
}
