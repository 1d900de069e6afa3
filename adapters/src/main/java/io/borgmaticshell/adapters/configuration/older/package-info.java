/// Forms of older configuration files, written anew. Start with [OlderForms].
@NullMarked
package io.borgmaticshell.adapters.configuration.older;

import org.jspecify.annotations.NullMarked;
