package io.borgmaticshell.bootstrap;

import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import io.borgmaticshell.adapters.shell.repl.BackgroundRefresh;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import java.util.function.Function;

/// What the prompt knows of repositories.
///
/// @param refresh made for the lines of one prompt
/// @param suggestions made for the lines of one prompt and its refresh
record PromptServices(
    Function<LineRunner, BackgroundRefresh> refresh,
    Function<BackgroundRefresh, Suggestions> suggestions) {}
