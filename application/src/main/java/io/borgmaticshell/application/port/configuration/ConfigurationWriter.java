package io.borgmaticshell.application.port.configuration;

import io.borgmaticshell.domain.option.PlainValue;

/// Writes values in the format of configuration files.
public interface ConfigurationWriter {

  /// The lines that stand for a value, the last one ended. Read again, they mean the same.
  String text(PlainValue value);
}
