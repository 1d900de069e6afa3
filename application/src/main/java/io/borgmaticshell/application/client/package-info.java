/// Whether the client of a database gets along with what it has to deal with. Start with
/// [ClientCheck].
@NullMarked
package io.borgmaticshell.application.client;

import org.jspecify.annotations.NullMarked;
