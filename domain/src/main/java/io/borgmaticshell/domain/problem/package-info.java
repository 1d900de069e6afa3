/// What went wrong, in words the user can act on. Start with [Problem].
@NullMarked
package io.borgmaticshell.domain.problem;

import org.jspecify.annotations.NullMarked;
