/// What is known of repositories without asking them: for completion, which must not wait. Start
/// with [RefreshCatalog].
@NullMarked
package io.borgmaticshell.application.catalog;

import org.jspecify.annotations.NullMarked;
