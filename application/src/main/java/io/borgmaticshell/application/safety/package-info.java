/// Saving what a restore is about to overwrite. Start with [SafetyCopy].
@NullMarked
package io.borgmaticshell.application.safety;

import org.jspecify.annotations.NullMarked;
