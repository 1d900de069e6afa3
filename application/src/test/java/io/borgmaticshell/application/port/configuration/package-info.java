/// Stand-ins for configurations.
@NullMarked
package io.borgmaticshell.application.port.configuration;

import org.jspecify.annotations.NullMarked;
