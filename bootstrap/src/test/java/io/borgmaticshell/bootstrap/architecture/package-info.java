/// The rules the code keeps, and the proof that each of them bites. Start with `ArchitectureTest`.
@NullMarked
package io.borgmaticshell.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
