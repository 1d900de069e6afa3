/// Containers, by way of Docker and Podman. Start with [EngineContainerDirectory].
@NullMarked
package io.borgmaticshell.adapters.container;

import org.jspecify.annotations.NullMarked;
