/// Checking repositories, as often as they should be. Start with [CheckRepository].
@NullMarked
package io.borgmaticshell.application.check;

import org.jspecify.annotations.NullMarked;
