package io.borgmaticshell.adapters.shell.action;

import java.util.function.BooleanSupplier;

/// Who is there while a command runs.
///
/// @param atPrompt whether they typed it at the prompt, and watch
/// @param present whether there is anybody to be asked
/// @param questions asks them
public record Audience(boolean atPrompt, BooleanSupplier present, Questions questions) {
  /// Nobody: the command comes from a script or a pipe.
  public static final Audience NONE = new Audience(false, () -> false, Questions.UNHEARD);
}
