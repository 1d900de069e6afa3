@NullMarked
package io.borgmaticshell.application.run;

import org.jspecify.annotations.NullMarked;
