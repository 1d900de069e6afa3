package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.REPOSITORIES;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions that look after the key of a repository.
public final class KeyActions {
  public static final FlagSpec PAPER =
      FlagSpec.flag("In a form to be printed and typed in again.", "--paper");
  public static final FlagSpec QR_HTML =
      FlagSpec.flag("As a page with a code that cameras read.", "--qr-html");
  public static final FlagSpec EXPORT_PATH =
      FlagSpec.value("FILE", "Where to write it; default: standard output.", "--path");
  public static final FlagSpec IMPORT_PATH =
      FlagSpec.value("FILE", "Where it is; default: standard input.", "--path");

  public static final ActionSpec KEY_EXPORT =
      ActionSpec.of(
              "key export",
              REPOSITORIES,
              "Write the key of a repository to a safe place.",
              "borgmatic key export --path repository.key")
          .with(PAPER, QR_HTML, REPOSITORY, EXPORT_PATH);
  public static final ActionSpec KEY_IMPORT =
      ActionSpec.of(
              "key import",
              REPOSITORIES,
              "Put the key of a repository back.",
              "borgmatic key import --path repository.key")
          .with(PAPER, REPOSITORY, IMPORT_PATH);
  public static final ActionSpec KEY_CHANGE_PASSPHRASE =
      ActionSpec.of(
              "key change-passphrase",
              REPOSITORIES,
              "Ask for a new passphrase of a repository.",
              "borgmatic key change-passphrase --repository offsite")
          .with(REPOSITORY);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(KEY_EXPORT, KEY_IMPORT, KEY_CHANGE_PASSPHRASE);

  private KeyActions() {}
}
