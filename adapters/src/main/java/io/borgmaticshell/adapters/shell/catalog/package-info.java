/// Completion from what is known of repositories. Start with [CatalogSuggestions].
@NullMarked
package io.borgmaticshell.adapters.shell.catalog;

import org.jspecify.annotations.NullMarked;
