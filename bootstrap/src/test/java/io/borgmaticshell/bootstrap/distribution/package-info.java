/// Specifications of the packaged program and of the scripts around it. Start reading at
/// `LauncherIT`.
@NullMarked
package io.borgmaticshell.bootstrap.distribution;

import org.jspecify.annotations.NullMarked;
