package io.borgmaticshell.adapters.shell.output;

import java.io.PrintWriter;
import java.util.List;

/// Lines at the end of the screen that are drawn again and again in the same place. Whoever prints
/// something else erases them first.
final class LiveBlock {
  private int rows;
  private int columns;
  private int longest;

  /// Draws lines in place of those before.
  void draw(PrintWriter out, List<String> lines, TerminalSize size) {
    erase(out, size.columns());
    for (var line : lines) {
      out.print(line + "\n");
    }
    out.flush();
    rows = lines.size();
    columns = size.columns();
    longest = lines.stream().mapToInt(ScreenText::columns).max().orElse(0);
  }

  /// Removes them.
  void erase(PrintWriter out) {
    if (rows > 0) {
      erase(out, TerminalSize.now().columns());
      out.flush();
    }
  }

  // In a window that has become narrower, each line may have been broken into several.
  private void erase(PrintWriter out, int now) {
    if (rows > 0) {
      var broken = now < columns ? (longest + now - 1) / now : 1;
      // Line by line: some terminals keep for scrolling back what is cleared as a whole screen.
      out.print("\r" + "\u001b[A\u001b[2K".repeat(rows * broken));
      rows = 0;
    }
  }
}
