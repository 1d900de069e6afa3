package io.borgmaticshell.adapters.monitoring.delivery;

import java.util.Optional;

/// Whom we trust over TLS, and how we show who we are.
///
/// @param verified whether a service has to prove that it is the one
/// @param certificate what we show, where it wants to see one
public record Trust(boolean verified, Optional<ClientCertificate> certificate) {
  public static final Trust USUAL = new Trust(true, Optional.empty());

  /// A certificate and its private key, in PEM files.
  public record ClientCertificate(String certificate, String key) {}
}
