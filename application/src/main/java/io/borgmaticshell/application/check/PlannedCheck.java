package io.borgmaticshell.application.check;

import io.borgmaticshell.domain.check.CheckName;
import io.borgmaticshell.domain.check.CheckSchedule;
import io.borgmaticshell.domain.option.Options;

/// A check as it is configured.
///
/// @param options whatever else its entry says
record PlannedCheck(CheckName name, CheckSchedule schedule, Options options) {}
