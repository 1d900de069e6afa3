/// How hooks find out what a restore would meet, still without starting anything. Start with
/// [Inspection].
@NullMarked
package io.borgmaticshell.application.hook.inspection;

import org.jspecify.annotations.NullMarked;
