/// Creating repositories and looking into archives. Start with [ListDumps].
@NullMarked
package io.borgmaticshell.application.repository;

import org.jspecify.annotations.NullMarked;
