package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.flag;
import static io.borgmaticshell.domain.option.OptionSpec.number;
import static io.borgmaticshell.domain.option.OptionSpec.section;
import static io.borgmaticshell.domain.option.OptionSpec.sections;
import static io.borgmaticshell.domain.option.OptionSpec.text;
import static io.borgmaticshell.domain.option.OptionSpec.textMap;
import static io.borgmaticshell.domain.option.OptionSpec.texts;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The services that can be told how runs went.
public final class MonitoringOptions {
  /// One section a service.
  public static final List<OptionSpec> ALL =
      List.of(
          service("ntfy", ntfy()),
          service("pushover", pushover()),
          service("zabbix", zabbix()),
          service("apprise", apprise()),
          service("healthchecks", pingedService()),
          service("watchgoose", pingedService()),
          service("uptime_kuma", needed("push_url"), states(), flag("verify_tls", "Check TLS.")),
          service("cronitor", needed("ping_url")),
          service("pagerduty", needed("integration_key"), sendLogs()),
          service(
              "loki",
              needed("url"),
              textMap("labels", "Labels of the log lines.").mandatory(),
              section("tls", "Client certificate.", word("cert_path"), word("key_path")),
              sendLogs()),
          service(
              "sentry",
              needed("data_source_name_url"),
              needed("monitor_slug"),
              word("environment"),
              states()));

  private MonitoringOptions() {}

  private static OptionSpec[] ntfy() {
    var message = fields("title", "message", "priority", "tags");
    return join(
        new OptionSpec[] {needed("topic"), states()},
        fields("server", "username", "password", "access_token"),
        events(message));
  }

  private static OptionSpec[] pushover() {
    var message =
        join(
            fields("message", "device", "sound", "title", "url", "url_title"),
            number("priority", "Priority from -2 to 2."),
            number("expire", "Seconds until it is no longer repeated."),
            number("retry", "Seconds between repetitions."),
            number("ttl", "Seconds it is kept."),
            flag("html", "Whether the message is HTML."));
    return join(new OptionSpec[] {needed("token"), needed("user"), states()}, events(message));
  }

  private static OptionSpec[] zabbix() {
    var value = new OptionSpec("value", new OptionType.TextOrNumber(), "What is sent.", false);
    return join(
        new OptionSpec[] {needed("server"), number("itemid", "Item to set."), states()},
        join(fields("host", "key", "username", "password", "api_key"), events(value)));
  }

  private static OptionSpec[] apprise() {
    var message = fields("title", "body");
    return join(
        new OptionSpec[] {
          sections("services", "Whom to tell.", needed("url"), needed("label")).mandatory(),
          sendLogs(),
          number("logs_size_limit", "How many bytes of logs to send."),
          states(),
          section("log", "What is sent with logs.", message)
        },
        events(message));
  }

  private static OptionSpec[] pingedService() {
    return new OptionSpec[] {
      needed("ping_url"),
      flag("verify_tls", "Whether to check certificates."),
      sendLogs(),
      number("ping_body_limit", "How many bytes of logs to send."),
      states(),
      flag("create_slug", "Whether to create the check.")
    };
  }

  private static OptionSpec service(String key, OptionSpec... fields) {
    return section(key, "Tells " + key + " how runs go.", fields);
  }

  private static OptionSpec[] events(OptionSpec... message) {
    return Stream.of("start", "finish", "fail")
        .map(event -> section(event, "What is sent at this event.", message))
        .toArray(OptionSpec[]::new);
  }

  private static OptionSpec[] fields(String... keys) {
    return Arrays.stream(keys).map(MonitoringOptions::word).toArray(OptionSpec[]::new);
  }

  private static OptionSpec[] join(OptionSpec[] some, OptionSpec... others) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(OptionSpec[]::new);
  }

  private static OptionSpec[] join(OptionSpec[] some, OptionSpec[] others, OptionSpec[] more) {
    return join(join(some, others), more);
  }

  private static OptionSpec word(String key) {
    return text(key, "As the service defines it.");
  }

  private static OptionSpec needed(String key) {
    return word(key).mandatory();
  }

  private static OptionSpec states() {
    return texts("states", "At which events to tell.");
  }

  private static OptionSpec sendLogs() {
    return flag("send_logs", "Whether to send logs along.");
  }
}
