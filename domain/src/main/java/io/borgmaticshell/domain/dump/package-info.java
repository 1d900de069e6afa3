/// What a dump is called and where it lies in an archive. Start with [DumpId].
@NullMarked
package io.borgmaticshell.domain.dump;

import org.jspecify.annotations.NullMarked;
