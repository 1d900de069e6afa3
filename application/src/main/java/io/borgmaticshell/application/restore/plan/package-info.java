/// Which dump goes where, and what that would do. Start with [RestorePlanner].
@NullMarked
package io.borgmaticshell.application.restore.plan;

import org.jspecify.annotations.NullMarked;
