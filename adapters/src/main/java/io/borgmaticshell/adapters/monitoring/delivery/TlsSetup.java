package io.borgmaticshell.adapters.monitoring.delivery;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Sets TLS up: whom we trust, and what we show.
final class TlsSetup {
  private static final char[] NO_PASSWORD = {};

  private final Map<String, String> environment;

  TlsSetup(Map<String, String> environment) {
    this.environment = environment;
  }

  /// @throws Undelivered if a file that is named cannot be used
  SSLContext of(Trust trust) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(
          trust.certificate().isPresent() ? keys(trust.certificate().get()) : new KeyManager[0],
          trust.verified() ? authorities() : new TrustManager[] {new Everybody()},
          null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new Undelivered("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  // The variables by which the original's library is told of authorities of one's own.
  private TrustManager[] authorities() throws GeneralSecurityException, IOException {
    var file =
        Stream.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
            .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
            .filter(text -> !text.isEmpty())
            .findFirst();
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    if (file.isEmpty()) {
      factory.init((KeyStore) null);
    } else {
      var store = emptyStore();
      for (var certificate : PemFiles.certificates(Path.of(file.get()))) {
        store.setCertificateEntry("authority" + store.size(), certificate);
      }
      factory.init(store);
    }
    return factory.getTrustManagers();
  }

  private static KeyManager[] keys(Trust.ClientCertificate files)
      throws GeneralSecurityException, IOException {
    var chain = PemFiles.certificates(Path.of(files.certificate()));
    var store = emptyStore();
    store.setKeyEntry(
        "client",
        PemFiles.key(Path.of(files.key()), chain.getFirst().getPublicKey().getAlgorithm()),
        NO_PASSWORD,
        chain.toArray(X509Certificate[]::new));
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }

  /// Trusts whoever answers, because the configuration says so. Being an extended one, it stands in
  /// for the comparison of host names as well.
  private static final class Everybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
