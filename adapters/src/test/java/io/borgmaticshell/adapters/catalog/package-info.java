/// Specifications of the catalogue.
@NullMarked
package io.borgmaticshell.adapters.catalog;

import org.jspecify.annotations.NullMarked;
