package io.borgmaticshell.adapters.shell.grammar.actions;

/// What actions stand under in the help.
final class Headings {
  static final String REPOSITORIES = "Repositories";
  static final String BACKUPS = "Backups";
  static final String PROGRAM = "This program";

  private Headings() {}
}
