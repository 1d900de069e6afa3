/// Texts for other programs that are made from the grammar: completion for shells and the manual
/// page. Start with [GeneratedTexts].
@NullMarked
package io.borgmaticshell.adapters.shell.grammar.generated;

import org.jspecify.annotations.NullMarked;
