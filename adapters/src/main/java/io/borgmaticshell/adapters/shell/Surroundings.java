package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.adapters.shell.action.Questions;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/// What the program was started in.
///
/// @param onTerminal whether somebody sits at both standard input and standard output
/// @param input standard input; read only when `shell` asks for it, never for default actions
/// @param questions asks whoever sits there, outside of the prompt
/// @param prompt runs lines typed at the prompt until the user leaves; returns the last exit code
public record Surroundings(
    BooleanSupplier onTerminal,
    InputStream input,
    Questions questions,
    ToIntFunction<LineRunner> prompt) {}
