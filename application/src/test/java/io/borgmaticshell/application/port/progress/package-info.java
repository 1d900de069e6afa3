/// Stand-ins for what listens to progress.
@NullMarked
package io.borgmaticshell.application.port.progress;

import org.jspecify.annotations.NullMarked;
