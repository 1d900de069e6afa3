package io.borgmaticshell.application.port.journal;

import java.util.Set;

/// A page of no journal: remembers nothing.
public record BlankPage(RestoreNote note) implements RestoreJournal.Page {
  @Override
  public Set<String> done() {
    return Set.of();
  }

  @Override
  public void add(String path) {
    // Nobody will ask.
  }

  @Override
  public void finish() {
    // There is nothing to forget.
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
