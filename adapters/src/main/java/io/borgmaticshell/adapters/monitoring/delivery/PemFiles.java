package io.borgmaticshell.adapters.monitoring.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Reads certificates and keys in PEM, the form that web servers take them in (RFC 7468).
final class PemFiles {
  private static final Pattern BLOCK =
      Pattern.compile("(?s)-----BEGIN ([A-Z0-9 ]+)-----\\s(.*?)-----END \\1-----");

  private PemFiles() {}

  /// Every certificate of a file, or of the files of a directory.
  ///
  /// @throws Undelivered if there is none
  static List<X509Certificate> certificates(Path place)
      throws IOException, GeneralSecurityException {
    var certificates = new ArrayList<X509Certificate>();
    for (var file : Files.isDirectory(place) ? filesOf(place) : List.of(place)) {
      var blocks = BLOCK.matcher(text(file));
      while (blocks.find()) {
        if (blocks.group(1).endsWith("CERTIFICATE")) {
          certificates.add(certificate(blocks.group(2)));
        }
      }
    }
    if (certificates.isEmpty()) {
      throw new Undelivered("'%s' holds no certificate in PEM".formatted(place));
    }
    return certificates;
  }

  /// @param algorithm of the certificate's public key
  /// @throws Undelivered if the file holds no key that we can read
  static PrivateKey key(Path file, String algorithm) throws IOException, GeneralSecurityException {
    var blocks = BLOCK.matcher(text(file));
    while (blocks.find()) {
      if (blocks.group(1).equals("PRIVATE KEY")) {
        var specification = new PKCS8EncodedKeySpec(bytes(blocks.group(2)));
        return KeyFactory.getInstance(algorithm).generatePrivate(specification);
      }
    }
    throw new Undelivered(
        "'%s' holds no unencrypted PKCS #8 key; 'openssl pkcs8 -topk8 -nodes' makes one"
            .formatted(file));
  }

  private static X509Certificate certificate(String base64) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes(base64)));
  }

  private static byte[] bytes(String base64) {
    return Base64.getMimeDecoder().decode(base64);
  }

  private static List<Path> filesOf(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new Undelivered("'%s' cannot be read".formatted(file));
    }
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
