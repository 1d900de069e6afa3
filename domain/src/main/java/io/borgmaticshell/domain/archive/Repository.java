package io.borgmaticshell.domain.archive;

import java.util.Optional;

/// A place that holds archives.
///
/// @param location a path or URL in the repository program's own notation
/// @param label the short name users select it by
public record Repository(String location, Optional<String> label) {

  /// What people see in messages: the label, else the location.
  public String display() {
    return label.orElse(location);
  }
}
