/// What is read about configurations and secrets, and what is written. Start with
/// [ConfigurationSource].
@NullMarked
package io.borgmaticshell.application.port.configuration;

import org.jspecify.annotations.NullMarked;
