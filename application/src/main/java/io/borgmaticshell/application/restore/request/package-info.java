/// What is asked of a restore, and how it is to go about it. Start with [RestoreRequest].
@NullMarked
package io.borgmaticshell.application.restore.request;

import org.jspecify.annotations.NullMarked;
