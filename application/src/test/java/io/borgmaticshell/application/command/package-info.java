/// Specifications of command lines as data. Start with [ShellWordsTest].
@NullMarked
package io.borgmaticshell.application.command;

import org.jspecify.annotations.NullMarked;
