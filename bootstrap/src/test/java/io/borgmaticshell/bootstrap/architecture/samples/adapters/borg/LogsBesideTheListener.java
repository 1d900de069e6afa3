package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

import java.util.logging.Logger;

record LogsBesideTheListener(Logger log) {}
