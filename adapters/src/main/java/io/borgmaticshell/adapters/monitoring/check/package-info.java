/// Services that are pinged: each state is a request to an address.
@NullMarked
package io.borgmaticshell.adapters.monitoring.check;

import org.jspecify.annotations.NullMarked;
