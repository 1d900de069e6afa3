package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.restore.plan.TargetInspector;
import java.util.OptionalLong;

/// For tests whose databases exist, or are made by their dumps.
public final class NothingMissing {
  private NothingMissing() {}

  /// Makes no database.
  public static MissingDatabases of(ProgressListener progress) {
    return new MissingDatabases(
        (access, dump, scan) -> {},
        new TargetInspector((access, question) -> "", (access, path) -> OptionalLong.of(0)),
        (access, command, purpose) -> {},
        progress);
  }
}
