package io.borgmaticshell.domain.hook;

/// On which side of a step a command stands.
public enum Order {
  BEFORE,
  AFTER
}
