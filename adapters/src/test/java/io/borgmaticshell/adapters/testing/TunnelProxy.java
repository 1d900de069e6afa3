package io.borgmaticshell.adapters.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A proxy that connects whoever asks for any place with one server, so that a test can stand in
/// for hosts of the internet.
public final class TunnelProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final int target;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /// @param target the port of the server
  public TunnelProxy(int target) {
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      this.target = target;
      Thread.ofVirtual().start(this::serve);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "http://localhost:" + socket.getLocalPort();
  }

  /// The heads of the requests for a connection, in order, with their line ends.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void serve() {
    try {
      while (true) {
        var client = socket.accept();
        Thread.ofVirtual().start(() -> connect(client));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void connect(Socket client) {
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      var fromClient = new BufferedInputStream(client.getInputStream());
      asked.add(head(fromClient));
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      var back = Thread.ofVirtual().start(() -> pass(server, client));
      fromClient.transferTo(server.getOutputStream());
      server.shutdownOutput();
      back.join();
    } catch (IOException | InterruptedException _) {
      // Either side has gone.
    }
  }

  private static void pass(Socket from, Socket to) {
    try (InputStream input = from.getInputStream();
        OutputStream output = to.getOutputStream()) {
      input.transferTo(output);
    } catch (IOException _) {
      // Either side has gone.
    }
  }

  private static String head(InputStream input) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = input.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
