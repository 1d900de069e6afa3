/// Specifications of the whole program, put together. Start with [ApplicationTest].
@NullMarked
package io.borgmaticshell.bootstrap;

import org.jspecify.annotations.NullMarked;
