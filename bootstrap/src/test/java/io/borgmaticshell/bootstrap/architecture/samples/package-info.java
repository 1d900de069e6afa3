/// Classes that break one rule each, on purpose. Start with `RulesBiteTest`, which names them.
@NullMarked
package io.borgmaticshell.bootstrap.architecture.samples;

import org.jspecify.annotations.NullMarked;
