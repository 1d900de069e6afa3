package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/// An SSH server of our own on the loopback interface, with a key of its own and one that may
/// enter.
public final class SshServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

  private final Path directory;
  private final int port;
  private final Process process;

  private SshServer(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /// Whether there is one to start.
  public static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /// Starts one that keeps its files in a directory.
  public static SshServer start(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (var key : new String[] {"host", "user"}) {
      Program.of(
              "ssh-keygen",
              "-q",
              "-t",
              "ed25519",
              "-N",
              "",
              "-f",
              directory.resolve(key).toString())
          .run()
          .successfulOutput();
    }
    Files.copy(directory.resolve("user.pub"), directory.resolve("authorized_keys"));
    // OpenSSH keeps this directory empty; it is missing where no server was ever started.
    if (Files.isWritable(Path.of("/run"))) {
      Files.createDirectories(Path.of("/run/sshd"));
    }
    var port = FreePort.onLoopback();
    Files.writeString(
        directory.resolve("config"),
        """
        Port %d
        ListenAddress 127.0.0.1
        HostKey %s
        AuthorizedKeysFile %s
        PidFile none
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        PermitRootLogin yes
        """
            .formatted(port, directory.resolve("host"), directory.resolve("authorized_keys")));
    var process =
        new ProcessBuilder(
                PROGRAM.toString(), "-D", "-e", "-f", directory.resolve("config").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    var server = new SshServer(directory, port, process);
    Awaitility.await("the SSH server").atMost(Duration.ofSeconds(20)).until(server::answers);
    return server;
  }

  private boolean answers() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.getInputStream().read() == 'S';
    } catch (IOException e) {
      return false;
    }
  }

  /// What connects to it.
  public String command() {
    return ("ssh -i %s -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null"
            + " -o LogLevel=ERROR")
        .formatted(directory.resolve("user"));
  }

  /// The URL of a path, for whoever runs the test.
  public String url(Path path) {
    return "ssh://%s@127.0.0.1:%d%s".formatted(System.getProperty("user.name"), port, path);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
