package io.borgmaticshell.adapters.monitoring.delivery;

import java.net.InetAddress;
import java.util.Optional;

/// A network such as `10.0.0.0/8`, as lists of hosts without a proxy hold them.
final class AddressRange {
  private AddressRange() {}

  /// Whether a text is a network that an address lies in; names are not looked up.
  static boolean covers(String network, String address) {
    var slash = network.indexOf('/');
    if (slash < 0 || !network.substring(slash + 1).matches("\\d{1,3}")) {
      return false;
    }
    var bits = Integer.parseInt(network.substring(slash + 1));
    var first = bytes(network.substring(0, slash));
    var second = bytes(address);
    return first.isPresent() && second.isPresent() && agree(first.get(), second.get(), bits);
  }

  private static boolean agree(byte[] first, byte[] second, int bits) {
    if (first.length != second.length || bits > first.length * 8) {
      return false;
    }
    for (var bit = 0; bit < bits; bit++) {
      var mask = 0x80 >> (bit % 8);
      if ((first[bit / 8] & mask) != (second[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<byte[]> bytes(String literal) {
    try {
      return Optional.of(InetAddress.ofLiteral(literal).getAddress());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
