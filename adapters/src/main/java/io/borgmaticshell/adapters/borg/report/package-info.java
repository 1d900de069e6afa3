/// What is told of an archive while it is made and afterwards. Start with [BackupTalk].
@NullMarked
package io.borgmaticshell.adapters.borg.report;

import org.jspecify.annotations.NullMarked;
