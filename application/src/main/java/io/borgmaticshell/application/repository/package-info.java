/// Creating repositories and looking into them. Start with [ListArchives].
@NullMarked
package io.borgmaticshell.application.repository;

import org.jspecify.annotations.NullMarked;
