/// The course of a run: in which order actions, repositories and configurations are worked on, what
/// is tried again, and which commands of the user run around them. Start with [RunActions].
@NullMarked
package io.borgmaticshell.application.run;

import org.jspecify.annotations.NullMarked;
