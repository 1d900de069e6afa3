/// Options as data: each is declared once, and read through its declaration. Start with
/// [OptionSpec].
@NullMarked
package io.borgmaticshell.domain.option;

import org.jspecify.annotations.NullMarked;
