package io.borgmaticshell.bootstrap.architecture.samples.application.backup;

public final class DoesTwoThings {
  public String run() {
    return "backed up";
  }

  public String verify() {
    return "verified";
  }
}
