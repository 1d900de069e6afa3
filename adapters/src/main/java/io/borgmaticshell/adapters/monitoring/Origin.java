package io.borgmaticshell.adapters.monitoring;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// What a run is known by.
///
/// @param configuration the file whose run it is, absolute
/// @param hostname of the machine it takes place on
public record Origin(String configuration, String hostname, InstantSource clock) {
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

  static Origin here(String configuration, InstantSource clock) {
    return new Origin(configuration, machine(), clock);
  }

  public Instant now() {
    return clock.instant();
  }

  // What the kernel says takes no look at the network.
  private static String machine() {
    try {
      return Files.isReadable(KERNEL)
          ? Files.readString(KERNEL).strip()
          : InetAddress.getLocalHost().getHostName();
    } catch (IOException _) {
      return "localhost";
    }
  }
}
