package io.borgmaticshell.adapters.testing;

import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

/// A web server on a free port of this machine, which remembers what it is asked.
public final class WebServer implements AutoCloseable {
  private final HttpServer server;
  private final String scheme;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, Reply> replies = _ -> new Reply(200, "OK");

  private WebServer(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public static WebServer plain() {
    try {
      return new WebServer(HttpServer.create(anywhere(), 0), "http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A server that shows a certificate.
  ///
  /// @param wantsOne whether its clients have to show theirs
  public static WebServer encrypted(TestCertificate certificate, boolean wantsOne) {
    try {
      var server = HttpsServer.create(anywhere(), 0);
      var context = certificate.context();
      server.setHttpsConfigurator(
          new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
              var chosen = context.getDefaultSSLParameters();
              chosen.setNeedClientAuth(wantsOne);
              parameters.setSSLParameters(chosen);
            }
          });
      return new WebServer(server, "https");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InetSocketAddress anywhere() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /// What it answers from now on, to requests that it has noted already.
  public WebServer replying(Function<Received, Reply> how) {
    replies = how;
    return this;
  }

  public String address() {
    return "%s://localhost:%d".formatted(scheme, port());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// What it was asked so far, in order.
  public List<Received> received() {
    return List.copyOf(received);
  }

  /// The same as text, and forgets it.
  public String transcript() {
    var text = received.stream().map(Received::toString).collect(joining());
    received.clear();
    return text;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var request =
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Optional.ofNullable(headers.getFirst("Host")),
            Optional.ofNullable(headers.getFirst("Authorization")),
            Optional.ofNullable(headers.getFirst("Content-Type")),
            Optional.ofNullable(headers.getFirst("User-Agent")),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    received.add(request);
    try (exchange) {
      var reply = replies.apply(request);
      reply.location().ifPresent(place -> exchange.getResponseHeaders().set("Location", place));
      var body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// An answer.
  public record Reply(int status, String body, Optional<String> location) {
    public Reply(int status, String body) {
      this(status, body, Optional.empty());
    }

    public static Reply movedTo(int status, String place) {
      return new Reply(status, "", Optional.of(place));
    }
  }

  /// A request.
  ///
  /// @param target path and query, as they were sent
  public record Received(
      String method,
      String target,
      Optional<String> host,
      Optional<String> authorization,
      Optional<String> contentType,
      Optional<String> userAgent,
      String body) {

    /// A line with what matters, and the lines of the body.
    @Override
    public String toString() {
      var first =
          Stream.of(Optional.of(method + " " + target), authorization, contentType)
              .flatMap(Optional::stream)
              .collect(joining(", "));
      return first + "\n" + body.lines().map(line -> "  " + line + "\n").collect(joining());
    }
  }
}
