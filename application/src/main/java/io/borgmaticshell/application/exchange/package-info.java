/// Restores into a database beside the target, for servers that cannot roll back. Start with
/// [Exchange].
@NullMarked
package io.borgmaticshell.application.exchange;

import org.jspecify.annotations.NullMarked;
