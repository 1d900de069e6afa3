package io.borgmaticshell.adapters.monitoring.delivery;

import io.borgmaticshell.domain.database.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address as people write it: blanks and letters of any language are quoted, a name and
/// password before the host identify us (RFC 3986).
///
/// @param uri without name and password
/// @param identification what to say to the host, if anything
record ServiceAddress(URI uri, Optional<String> identification) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?is)(https?)://(?:([^/?#]*)@)?([^/?#@]+)([^#]*)(?:#.*)?");
  // What may stand in a path or query as it is.
  private static final String PLAIN = "!$&'()*+,/:;=?@-._~";

  static ServiceAddress of(Secret address) {
    var written = WRITTEN.matcher(address.reveal().strip());
    if (!written.matches()) {
      throw new Undelivered("its address does not begin with http:// or https:// and a host");
    }
    var rest = written.group(4).startsWith("?") ? "/" + written.group(4) : written.group(4);
    try {
      var uri = new URI(written.group(1) + "://" + written.group(3) + quoted(rest));
      if (uri.getHost() == null) {
        throw new Undelivered("the host in its address is not the name of one");
      }
      return new ServiceAddress(
          uri, Optional.ofNullable(written.group(2)).map(BasicIdentity::inAddress));
    } catch (URISyntaxException _) {
      // Not as the cause: its message holds the address.
      throw new Undelivered("its address cannot be understood");
    }
  }

  /// The host, fit for messages, with its port if that is not the usual one.
  String host() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  private static String quoted(String text) {
    var result = new StringBuilder();
    for (var b : text.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0 || c == '%')) {
        result.append(c);
      } else {
        result.append("%%%02X".formatted(b & 0xff));
      }
    }
    return result.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
