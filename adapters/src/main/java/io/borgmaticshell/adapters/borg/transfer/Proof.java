package io.borgmaticshell.adapters.borg.transfer;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.domain.dump.ArchivePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The last thing Borg reads: a list of the dumps and their sizes, written only once all of them
/// went to their ends; where nobody can tell whether that was the true end, it says so. As long as
/// it is missing, Borg cannot seal the archive.
final class Proof implements Runnable {
  private final NamedPipe pipe;
  private final List<DumpStream> streams;
  private volatile boolean cancelled;
  private volatile boolean written;

  Proof(NamedPipe pipe, List<DumpStream> streams) {
    this.pipe = pipe;
    this.streams = streams;
  }

  @Override
  public void run() {
    try (var toBorg = pipe.openForWriting()) {
      // Borg comes here last, when every stream has ended, one way or the other.
      if (!cancelled && streams.stream().allMatch(DumpStream::isPassed)) {
        toBorg.write(text().getBytes(StandardCharsets.UTF_8));
        written = true;
      }
    } catch (IOException e) {
      // Borg ended early and takes the blame.
    }
  }

  private String text() {
    var dumps = new JsonArray();
    for (var stream : streams) {
      var dump = new JsonObject();
      dump.addProperty("path", ArchivePath.of(stream.dump().id()).text());
      dump.addProperty("bytes", stream.bytes());
      dump.addProperty("proven", stream.isProven());
      dumps.add(dump);
    }
    var document = new JsonObject();
    document.add("dumps", dumps);
    return new Gson().toJson(document);
  }

  void cancel() {
    cancelled = true;
    pipe.release();
  }

  boolean isWritten() {
    return written;
  }
}
