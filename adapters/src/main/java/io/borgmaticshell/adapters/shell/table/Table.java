package io.borgmaticshell.adapters.shell.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows whose cells stand below each other, the first being the titles. Where the screen is too
/// narrow, the widest columns give way; the middle of what does not fit is left out.
///
/// @param rows all with the same number of cells
/// @param indentation how far from the left edge it stands, in columns
public record Table(List<List<String>> rows, int indentation) {
  private static final String GAP = "  ";
  private static final int NARROWEST = 6;

  public Table {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// The lines, without an end after the last.
  public String on(Screen screen) {
    var widths = new ArrayList<Integer>();
    for (var column = 0; column < rows.getFirst().size(); column++) {
      widths.add(width(column));
    }
    screen.columns().ifPresent(most -> narrow(widths, most - indentation));
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> ScreenText.columns(row.get(column))).max().orElse(1);
  }

  private static void narrow(List<Integer> widths, int most) {
    while (total(widths) > most) {
      var widest = widest(widths);
      if (widths.get(widest) <= NARROWEST) {
        return;
      }
      widths.set(widest, widths.get(widest) - 1);
    }
  }

  private static int total(List<Integer> widths) {
    var cells = widths.stream().mapToInt(Integer::intValue).sum();
    return cells + GAP.length() * (widths.size() - 1);
  }

  private static int widest(List<Integer> widths) {
    return IntStream.range(0, widths.size())
        .reduce((one, other) -> widths.get(other) > widths.get(one) ? other : one)
        .orElseThrow();
  }

  private String line(List<String> row, List<Integer> widths) {
    return " ".repeat(indentation)
        + IntStream.range(0, row.size())
            .mapToObj(column -> ScreenText.fitted(row.get(column), widths.get(column)))
            .collect(Collectors.joining(GAP))
            .stripTrailing();
  }
}
