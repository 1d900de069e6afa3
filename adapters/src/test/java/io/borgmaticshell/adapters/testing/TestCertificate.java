package io.borgmaticshell.adapters.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate that signs itself, and its key.
///
/// @param authority the certificate, PEM, for those who trust it
/// @param key its private key, PEM
public record TestCertificate(Path authority, Path key, KeyStore store) {
  private static final String PASSWORD = "password";
  // Making one takes about a second.
  private static final Map<List<String>, byte[]> MADE = new ConcurrentHashMap<>();

  /// Makes one for localhost and some hosts more.
  public static TestCertificate in(Path directory, String... hosts) {
    try {
      var made = MADE.computeIfAbsent(List.of(hosts), it -> make(directory, it));
      var file = Files.write(directory.resolve("certificate.p12"), made);
      var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
      var key = store.getKey("test", PASSWORD.toCharArray());
      return new TestCertificate(
          pem(
              directory.resolve("ca.pem"),
              "CERTIFICATE",
              store.getCertificate("test").getEncoded()),
          pem(directory.resolve("key.pem"), "PRIVATE KEY", key.getEncoded()),
          store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] make(Path directory, List<String> hosts) {
    try {
      var file = directory.resolve("made.p12");
      var names =
          Stream.concat(Stream.of("localhost"), hosts.stream())
              .map(host -> "dns:" + host)
              .collect(joining(",", "san=ip:127.0.0.1,", ""));
      Program.of(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair -alias test -keyalg EC -groupname secp256r1 -dname CN=test -validity 2"
                  .split(" "))
          .with("-ext", names, "-ext", "bc=ca:true", "-storepass", PASSWORD)
          .with("-keystore", file.toString())
          .run()
          .successfulOutput();
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path pem(Path file, String label, byte[] content) throws IOException {
    var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return Files.writeString(
        file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, base64));
  }

  /// TLS for a server that shows it, and trusts clients that do.
  SSLContext context() throws GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore trusted() throws GeneralSecurityException {
    try {
      var trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("test", store.getCertificate("test"));
      return trusted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
