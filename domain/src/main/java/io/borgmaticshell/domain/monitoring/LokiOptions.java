package io.borgmaticshell.domain.monitoring;

import static java.util.Map.entry;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.PlainValue;

/// The options of Grafana Loki.
public final class LokiOptions {
  public static final OptionSpec URL =
      OptionSpec.text("url", "Address to push to: https://…/loki/api/v1/push.")
          .like("https://logs.example.org/loki/api/v1/push")
          .mandatory();
  public static final OptionSpec LABELS =
      OptionSpec.textMap(
              "labels",
              "Labels of the log lines; __hostname, __config and __config_path are replaced.")
          .like(PlainValue.Mapping.of(entry("host", new PlainValue.Text("__hostname"))))
          .mandatory();
  public static final OptionSpec SEND_LOGS = ServiceSection.SEND_LOGS;
  public static final OptionSpec CERTIFICATE =
      OptionSpec.text("cert_path", "File with the certificate, PEM.").like("/etc/ssl/logs.crt");
  public static final OptionSpec KEY =
      OptionSpec.text("key_path", "File with its key, PEM.").like("/etc/ssl/private/logs.key");
  public static final OptionSpec TLS =
      OptionSpec.section("tls", "Client certificate.", CERTIFICATE, KEY);

  public static final OptionSpec SECTION = ServiceSection.of("loki", URL, LABELS, TLS, SEND_LOGS);

  private LokiOptions() {}
}
