/// Configuration files that explain every option. Start with [SampleFiles].
@NullMarked
package io.borgmaticshell.adapters.configuration.sample;

import org.jspecify.annotations.NullMarked;
