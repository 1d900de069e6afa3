package io.borgmaticshell.adapters.monitoring.delivery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The proxies that the environment names: `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy`,
/// in small or capital letters; small ones win, as with most programs.
final class EnvironmentProxies extends ProxySelector {
  private final Map<String, String> environment;

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(
        proxyFor(uri)
            .map(proxy ->
                new Proxy(
                    Proxy.Type.HTTP,
                    InetSocketAddress.createUnresolved(proxy.getHost(), port(proxy))))
            .orElse(Proxy.NO_PROXY));
  }

  /// What to say to the proxy for an address, if anything.
  ///
  /// @throws Undelivered if the environment names one that we cannot use
  Optional<String> identification(URI uri) {
    return proxyFor(uri).map(URI::getRawUserInfo).map(BasicIdentity::inAddress);
  }

  private Optional<URI> proxyFor(URI uri) {
    if (isLeftOut(uri)) {
      return Optional.empty();
    }
    return variable(uri.getScheme() + "_proxy")
        .or(() -> variable("all_proxy"))
        .map(text -> text.contains("://") ? text : "http://" + text)
        .map(EnvironmentProxies::proxy);
  }

  private static URI proxy(String text) {
    try {
      var proxy = URI.create(text);
      if ("http".equalsIgnoreCase(proxy.getScheme()) && proxy.getHost() != null) {
        return proxy;
      }
    } catch (IllegalArgumentException _) {
      // Its message holds the text, which may hold a password.
    }
    throw new Undelivered("the proxy in the environment is none that begins with http://");
  }

  private static int port(URI proxy) {
    return proxy.getPort() < 0 ? 80 : proxy.getPort();
  }

  private boolean isLeftOut(URI uri) {
    var host = uri.getHost().toLowerCase(Locale.ROOT);
    var withPort = host + ":" + uri.getPort();
    return variable("no_proxy").stream()
        .flatMap(list -> Arrays.stream(list.split(",", -1)))
        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> entry.equals("*") || covers(entry, host) || covers(entry, withPort));
  }

  // A name covers those below it, and addresses are covered by networks: 10.0.0.0/8.
  private static boolean covers(String entry, String host) {
    var name = entry.startsWith(".") ? entry.substring(1) : entry;
    return host.equals(name) || host.endsWith("." + name) || AddressRange.covers(entry, host);
  }

  private Optional<String> variable(String name) {
    // A web server puts the header "Proxy" of a request there (CVE-2016-5385).
    var upper = name.toUpperCase(Locale.ROOT);
    var trusted = !name.equals("http_proxy") || !environment.containsKey("REQUEST_METHOD");
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(trusted ? environment.get(upper) : ""))
        .filter(text -> !text.isBlank());
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {}
}
