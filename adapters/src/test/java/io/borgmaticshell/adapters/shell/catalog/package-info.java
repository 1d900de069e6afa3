/// Specifications of the catalogue.
@NullMarked
package io.borgmaticshell.adapters.shell.catalog;

import org.jspecify.annotations.NullMarked;
