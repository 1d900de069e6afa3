package io.borgmaticshell.adapters.shell.configuration;

import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Does one thing to each of several files. A file that cannot be used does not stop the others.
final class EachFile {
  private final Voice voice;
  private boolean failed;

  EachFile(Voice voice) {
    this.voice = voice;
  }

  /// Gives what came of the files that could be used, in order.
  <T> List<T> of(List<String> files, Function<String, T> work) {
    var results = new ArrayList<T>();
    for (var file : files) {
      try {
        results.add(work.apply(file));
      } catch (OperationFailed e) {
        if (e.isInterruption()) {
          throw e;
        }
        voice.complain(e.problem());
        failed = true;
      }
    }
    return results;
  }

  boolean failed() {
    return failed;
  }
}
