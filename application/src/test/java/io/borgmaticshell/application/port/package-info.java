/// Fakes of the ports, for tests of every module. Start with [InMemoryArchives].
@NullMarked
package io.borgmaticshell.application.port;

import org.jspecify.annotations.NullMarked;
