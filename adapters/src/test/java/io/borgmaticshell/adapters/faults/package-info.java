/// What becomes of a database when its restore goes wrong: the dump is cut or changed on its way,
/// or a program is killed. Start with [FaultyRestores].
@NullMarked
package io.borgmaticshell.adapters.faults;

import org.jspecify.annotations.NullMarked;
