package io.borgmaticshell.adapters.shell;

/// Who is there while a command runs.
///
/// @param atPrompt whether they typed it at the prompt, and watch
/// @param questions asks them; [Questions#UNHEARD] where nobody is
record Audience(boolean atPrompt, Questions questions) {}
