/// Specifications of the catalogue, and a fake of it.
@NullMarked
package io.borgmaticshell.application.catalog;

import org.jspecify.annotations.NullMarked;
