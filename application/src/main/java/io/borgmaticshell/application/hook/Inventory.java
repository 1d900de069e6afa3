package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.CommandLine;
import java.util.List;
import java.util.function.Function;

/// How to find out what a database holds, and to remove some of it: for kinds of database whose
/// restore leaves alone what is not in the dump.
///
/// @param question prints one object a line
/// @param removal composes the command that removes objects, in the words of the answer
public record Inventory(CommandLine question, Function<List<String>, CommandLine> removal) {}
