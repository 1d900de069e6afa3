/// A hook for tests that need one but not its databases. Start with [SampleHook].
@NullMarked
package io.borgmaticshell.application.hook;

import org.jspecify.annotations.NullMarked;
