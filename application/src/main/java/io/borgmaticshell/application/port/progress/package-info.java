/// What is told while work goes on. Start with [ProgressEvent].
@NullMarked
package io.borgmaticshell.application.port.progress;

import org.jspecify.annotations.NullMarked;
