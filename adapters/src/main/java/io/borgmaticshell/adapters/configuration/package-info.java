/// Finds and reads configuration files, and checks them against the declarations of their options.
/// Start with [YamlConfigurationSource].
@NullMarked
package io.borgmaticshell.adapters.configuration;

import org.jspecify.annotations.NullMarked;
