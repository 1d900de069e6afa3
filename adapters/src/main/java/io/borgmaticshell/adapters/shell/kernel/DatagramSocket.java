package io.borgmaticshell.adapters.shell.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Sends packets to a Unix socket (unix(7), send(2)). Java's own channels know streams only, and
/// the system log takes none.
public final class DatagramSocket implements AutoCloseable {
  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int LONGEST_PATH = 107;
  private static final int FAMILY_BYTES = 2;

  private static final Socket SOCKET =
      CLibrary.function(
          Socket.class, "socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final SendTo SEND =
      CLibrary.function(
          SendTo.class,
          "sendto",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private static final Close CLOSE =
      CLibrary.function(Close.class, "close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private final Path path;
  private final MemorySegment address;
  private final int descriptor;

  /// @throws IOException if there can be none
  public DatagramSocket(Path path) throws IOException {
    this.path = path;
    var name = path.toString().getBytes(StandardCharsets.UTF_8);
    if (name.length > LONGEST_PATH) {
      throw new IOException(path + " is too long for a socket");
    }
    descriptor = open();
    address = Arena.ofAuto().allocate(FAMILY_BYTES + LONGEST_PATH + 1L);
    address.set(JAVA_SHORT, 0, (short) AF_UNIX);
    MemorySegment.copy(name, 0, address, JAVA_BYTE, FAMILY_BYTES, name.length);
  }

  private static int open() throws IOException {
    var opened = SOCKET.call(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (opened < 0) {
      throw new IOException("no socket can be opened");
    }
    return opened;
  }

  /// Sends one packet.
  ///
  /// @throws IOException if nobody takes it
  public void send(byte[] packet) throws IOException {
    try (var local = Arena.ofConfined()) {
      var bytes = local.allocateFrom(JAVA_BYTE, packet);
      var size = (int) address.byteSize();
      var sent = SEND.call(descriptor, bytes, packet.length, MSG_NOSIGNAL, address, size);
      if (sent != packet.length) {
        throw new IOException("nobody listens at " + path);
      }
    }
  }

  @Override
  public void close() {
    CLOSE.call(descriptor);
  }

  /// socket(2).
  public interface Socket {
    int call(int domain, int type, int protocol);
  }

  /// sendto(2).
  public interface SendTo {
    long call(
        int socket, MemorySegment bytes, long length, int flags, MemorySegment to, int toLength);
  }

  /// close(2).
  public interface Close {
    int call(int descriptor);
  }
}
