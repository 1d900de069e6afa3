package io.borgmaticshell.adapters.filesystem;

import io.borgmaticshell.application.port.RestoreJournal.Page;
import io.borgmaticshell.application.port.RestoreNote;
import java.util.Set;

/// Remembers nothing.
record BlankPage(RestoreNote note) implements Page {
  @Override
  public Set<String> done() {
    return Set.of();
  }

  @Override
  public void add(String path) {
    // Said when the page was begun.
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
