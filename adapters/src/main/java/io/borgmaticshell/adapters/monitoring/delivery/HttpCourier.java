package io.borgmaticshell.adapters.monitoring.delivery;

import io.borgmaticshell.adapters.process.ProcessGroup;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends requests over HTTP/1.1, as the original does: by proxies that the environment names, and
/// with ten seconds of patience.
final class HttpCourier {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration HURRY = Duration.ofSeconds(2);
  private static final long LARGEST_REPLY = 1 << 20;
  // A move that is still an answer leads round in a circle, or from TLS to none.
  private static final int MOVED = 300;
  private static final int REFUSED = 400;

  private final Map<Trust, HttpClient> clients = new ConcurrentHashMap<>();
  private final EnvironmentProxies proxies;
  private final TlsSetup tls;
  private volatile boolean hurried;
  private volatile CompletableFuture<?> pending = CompletableFuture.completedFuture("");

  HttpCourier(Map<String, String> environment) {
    proxies = new EnvironmentProxies(environment);
    tls = new TlsSetup(environment);
    // Or the JDK would not show a password to a proxy on the way to an encrypted place. It reads
    // this when its client is first used, and nobody else in this program uses it.
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
  }

  Reply send(Request request) {
    var address = ServiceAddress.of(request.address());
    var reply = await(start(request, address), address.host());
    if (reply.statusCode() >= MOVED) {
      var what =
          reply.statusCode() < REFUSED ? "sent it where we do not follow," : "refused it with";
      throw new Undelivered("%s %s status %d".formatted(address.host(), what, reply.statusCode()));
    }
    return new Reply(address.host(), reply.body());
  }

  /// Gives up what is going on, and lets nothing take long from now on.
  void hurry() {
    hurried = true;
    pending.cancel(true);
  }

  private CompletableFuture<HttpResponse<String>> start(Request request, ServiceAddress address) {
    var proxyIdentity = proxies.identification(address.uri());
    var http = HttpRequest.newBuilder(address.uri()).timeout(patience());
    http.method(request.method(), publisher(request.body()));
    http.setHeader("User-Agent", "borgmatic");
    http.setHeader("Accept", "*/*");
    address.identification().ifPresent(identity -> http.setHeader("Authorization", identity));
    proxyIdentity.ifPresent(identity -> http.setHeader("Proxy-Authorization", identity));
    request.headers().forEach((name, value) -> http.setHeader(name, value.reveal()));
    var exchange =
        clients
            .computeIfAbsent(request.trust(), this::client)
            .sendAsync(http.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_REPLY));
    pending = exchange;
    return exchange;
  }

  private HttpResponse<String> await(
      CompletableFuture<HttpResponse<String>> exchange, String host) {
    try {
      return exchange.get(patience().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
    } catch (CancellationException e) {
      throw outOfTime(host, e);
    } catch (ExecutionException e) {
      throw hurried
          ? outOfTime(host, e)
          : BrokenExchange.explained(Optional.ofNullable(e.getCause()).orElse(e), host);
    } catch (TimeoutException e) {
      throw new Undelivered("%s does not come to an end with its answer".formatted(host), e);
    } catch (InterruptedException e) {
      throw ProcessGroup.interrupted(e);
    } finally {
      exchange.cancel(true);
    }
  }

  // Being called off shows in one way or the other, depending on how far the exchange was.
  private static Undelivered outOfTime(String host, Exception e) {
    return new Undelivered("there was no time to wait for %s".formatted(host), e);
  }

  private Duration patience() {
    return hurried ? HURRY : PATIENCE;
  }

  private HttpClient client(Trust trust) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(PATIENCE)
        .proxy(proxies)
        .sslContext(tls.of(trust))
        .build();
  }

  private static BodyPublisher publisher(Body body) {
    var text = BodyText.of(body);
    return text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
  }
}
