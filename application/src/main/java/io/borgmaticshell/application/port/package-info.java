/// What the use cases need from the world. Start with [DumpTransfer].
@NullMarked
package io.borgmaticshell.application.port;

import org.jspecify.annotations.NullMarked;
