package io.borgmaticshell.adapters.monitoring.delivery;

import io.borgmaticshell.domain.database.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request to a service, as data. Printing it shows nothing secret.
///
/// @param address with everything an address may have; a name and password before the host are used
///   to identify us
/// @param headers besides those that every request has
public record Request(
    String method, Secret address, Map<String, Secret> headers, Body body, Trust trust) {
  public Request {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  public static Request get(Secret address) {
    return new Request("GET", address, Map.of(), new Body.None(), Trust.USUAL);
  }

  public static Request post(Secret address, Body body) {
    return new Request("POST", address, Map.of(), body, Trust.USUAL);
  }

  public Request with(String header, Secret value) {
    var all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Request(method, address, all, body, trust);
  }

  public Request with(String header, String value) {
    return with(header, new Secret(value));
  }

  /// The same request by somebody with a password (RFC 7617).
  public Request as(String user, Secret password) {
    return with("Authorization", password.within(text -> BasicIdentity.header(user + ":" + text)));
  }

  /// The same request by the holder of a token (RFC 6750).
  public Request withToken(Secret token) {
    return with("Authorization", token.within(text -> "Bearer " + text));
  }

  public Request trusting(Trust other) {
    return new Request(method, address, headers, body, other);
  }
}
