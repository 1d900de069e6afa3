/// Plain SQL dumps, read and changed as they pass. Start with [SqlScanner].
@NullMarked
package io.borgmaticshell.adapters.database.postgresql.script;

import org.jspecify.annotations.NullMarked;
