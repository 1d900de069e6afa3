package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.adapters.shell.kernel.TerminalSize;
import io.borgmaticshell.application.catalog.KnownSizes;
import io.borgmaticshell.application.port.progress.Gauge;
import io.borgmaticshell.domain.dump.DumpId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shows the dumps that are under way, where somebody watches: a line for each, drawn again four
/// times a second.
final class LiveView {
  private static final int MILLISECONDS_BETWEEN = 250;

  private final Output output;
  private final KnownSizes sizes;
  private final Map<DumpId, Flow> flows = new LinkedHashMap<>();
  private boolean drawing;

  LiveView(Output output, KnownSizes sizes) {
    this.output = output;
    this.sizes = sizes;
  }

  /// A dump begins.
  void begin(DumpId dump, boolean restore, String repository) {
    if (output.isWatched()) {
      var expected = sizes.of(repository, dump);
      synchronized (this) {
        flows.put(dump, new Flow(dump, restore, expected, System.nanoTime()));
        if (!drawing) {
          drawing = true;
          Thread.ofPlatform().daemon().name("progress").start(this::drawWhileTheyFlow);
        }
      }
    }
  }

  /// It flows, measured like this.
  synchronized void flows(DumpId dump, Gauge gauge) {
    var flow = flows.get(dump);
    if (flow != null) {
      flow.flowsBy(gauge);
    }
  }

  /// It is read to its end before it flows.
  synchronized void isProven(DumpId dump, Gauge gauge) {
    var flow = flows.get(dump);
    if (flow != null) {
      flow.provenBy(gauge);
    }
  }

  /// It has ended, one way or the other.
  synchronized void end(DumpId dump) {
    if (flows.remove(dump) != null) {
      output.drawLive(List.of());
      notifyAll();
    }
  }

  /// All have ended.
  synchronized void endAll() {
    if (!flows.isEmpty()) {
      flows.clear();
      output.drawLive(List.of());
      notifyAll();
    }
  }

  private synchronized void drawWhileTheyFlow() {
    try {
      while (!flows.isEmpty()) {
        draw();
        wait(MILLISECONDS_BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      drawing = false;
    }
  }

  private void draw() {
    var size = TerminalSize.now();
    var now = System.nanoTime();
    var lines = new ArrayList<String>();
    for (var flow : flows.values()) {
      if (output.isStopping()) {
        flow.stop();
      }
      lines.add(flow.line(now, size.columns()));
    }
    var most = Math.max(1, size.rows() - 2);
    if (lines.size() > most) {
      var hidden = lines.size() - most + 1;
      lines.subList(most - 1, lines.size()).clear();
      lines.add("… and %d more".formatted(hidden));
    }
    output.drawLive(lines);
  }
}
