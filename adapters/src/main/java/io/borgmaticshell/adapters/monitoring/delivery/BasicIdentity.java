package io.borgmaticshell.adapters.monitoring.delivery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A name and a password, said to a server (RFC 7617).
final class BasicIdentity {
  private BasicIdentity() {}

  /// @param written as in an address: `name:password`, where letters may be quoted with %
  static String inAddress(String written) {
    var plain = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    return header(plain.contains(":") ? plain : plain + ":");
  }

  /// @param identity `name:password`
  static String header(String identity) {
    var bytes = identity.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
