/// Finding out what a restore would do. Start with [TargetInspector].
@NullMarked
package io.borgmaticshell.application.restore.plan;

import org.jspecify.annotations.NullMarked;
