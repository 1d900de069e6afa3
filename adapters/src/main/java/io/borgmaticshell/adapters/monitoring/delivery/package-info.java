/// Takes messages to services: requests over HTTP, and programs that know the way. Start with
/// [Courier].
@NullMarked
package io.borgmaticshell.adapters.monitoring.delivery;

import org.jspecify.annotations.NullMarked;
