package io.borgmaticshell.domain.hook;

/// How a step ended, which commands after it may ask for.
public enum Ending {
  FINISH,
  FAIL
}
