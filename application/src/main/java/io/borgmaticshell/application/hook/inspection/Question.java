package io.borgmaticshell.application.hook.inspection;

import io.borgmaticshell.application.command.CommandLine;
import java.util.function.Function;

/// Something to ask a server, by way of a command that changes nothing.
///
/// @param command prints the answer
/// @param answer reads what was printed
public record Question<T>(CommandLine command, Function<Answer, T> answer) {}
