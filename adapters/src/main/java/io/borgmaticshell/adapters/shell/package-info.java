/// The driving side: from words to use cases, and from what they tell to lines of text. Start with
/// [ActionDispatcher].
@NullMarked
package io.borgmaticshell.adapters.shell;

import org.jspecify.annotations.NullMarked;
