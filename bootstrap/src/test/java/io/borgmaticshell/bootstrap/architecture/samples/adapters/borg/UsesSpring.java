package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

import org.springframework.context.ApplicationContext;

record UsesSpring(ApplicationContext context) {}
