package io.borgmaticshell.adapters.shell.output;

import java.io.PrintWriter;
import java.util.List;

/// Lines at the end of the screen that are drawn again and again in the same place. Whoever prints
/// something else erases them first.
///
/// The cursor rests at the beginning of the first: a terminal that breaks lines anew when its
/// window changes keeps it there, so that nobody needs to know how many rows they take by now.
final class LiveBlock {
  private static final String NO_BREAKS = "\u001b[?7l";
  private static final String BREAKS = "\u001b[?7h";
  // Not from the first column: some terminals keep a whole screen that is cleared for scrolling
  // back.
  private static final String ERASE_TO_END = "\r\u001b[2K\u001b[C\u001b[J\r";

  private boolean drawn;

  /// Draws lines in place of those before.
  void draw(PrintWriter out, List<String> lines) {
    erase(out);
    if (!lines.isEmpty()) {
      out.print(NO_BREAKS);
      lines.forEach(line -> out.print(line + "\n"));
      out.print(BREAKS + "\u001b[" + lines.size() + "A\r");
      drawn = true;
    }
    out.flush();
  }

  /// Removes them.
  void erase(PrintWriter out) {
    if (drawn) {
      out.print(ERASE_TO_END);
      out.flush();
      drawn = false;
    }
  }
}
