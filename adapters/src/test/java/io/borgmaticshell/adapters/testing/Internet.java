package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Hosts of the internet, all of them one web server on this machine, for programs that are told of
/// proxies and authorities by their environment.
///
/// @param server answers for all of them
public record Internet(TestCertificate certificate, WebServer server, TunnelProxy proxy)
    implements AutoCloseable {

  public static Internet in(Path directory, String... hosts) {
    var certificate = TestCertificate.in(directory, hosts);
    var server = WebServer.encrypted(certificate, false);
    return new Internet(certificate, server, new TunnelProxy(server.port()));
  }

  /// What a program needs to know to get there.
  public Map<String, String> environment() {
    return Map.of(
        "https_proxy", proxy.address(), "REQUESTS_CA_BUNDLE", certificate.authority().toString());
  }

  /// The hosts that were asked for, with their ports.
  public List<String> hosts() {
    return proxy.asked().stream().map(head -> head.split(" ", 3)[1]).toList();
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.close();
  }
}
