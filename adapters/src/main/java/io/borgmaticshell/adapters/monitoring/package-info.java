/// Telling services how runs go. To support another service, implement [MonitoringService]; start
/// with [io.borgmaticshell.adapters.monitoring.check.CronitorService].
@NullMarked
package io.borgmaticshell.adapters.monitoring;

import org.jspecify.annotations.NullMarked;
