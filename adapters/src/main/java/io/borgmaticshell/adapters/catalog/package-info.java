/// The catalogue of repositories in files. Start with [CatalogFiles].
@NullMarked
package io.borgmaticshell.adapters.catalog;

import org.jspecify.annotations.NullMarked;
