package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Arrays;
import java.util.stream.Stream;

/// What the sections of services have in common.
final class ServiceSection {
  static final OptionSpec SEND_LOGS =
      OptionSpec.flag("send_logs", "Whether to send logs along.").usually("false");
  static final OptionSpec VERIFY_TLS =
      OptionSpec.flag("verify_tls", "Whether to check certificates.").usually("true");

  private ServiceSection() {}

  static OptionSpec of(String key, OptionSpec... fields) {
    return OptionSpec.section(key, "Tells " + key + " how runs go.", fields);
  }

  /// The same for a service whose messages can be chosen for each moment.
  static OptionSpec of(String key, OptionSpec[] fields, OptionSpec[] messages) {
    return of(
        key,
        Stream.concat(Arrays.stream(fields), Arrays.stream(messages)).toArray(OptionSpec[]::new));
  }
}
