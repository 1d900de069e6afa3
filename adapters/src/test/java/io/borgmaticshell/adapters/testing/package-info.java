/// Real servers, repositories and programs for tests, each in a place of its own. Start with
/// `PostgresServer` and `BorgRepository`; `Program` runs whatever a test needs to run.
@NullMarked
package io.borgmaticshell.adapters.testing;

import org.jspecify.annotations.NullMarked;
