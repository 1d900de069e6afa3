package io.borgmaticshell.adapters.borg.transfer;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.DumpId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The last thing Borg reads: a list of the dumps and their sizes, written only once all of them
/// went to their ends; where nobody can tell whether that was the true end, it says so. As long as
/// it is missing, Borg cannot seal the archive.
final class Proof implements Runnable {
  private final NamedPipe pipe;
  private final List<DumpStream> streams;
  private final List<WrittenDump> written;
  private volatile boolean cancelled;
  private volatile boolean given;

  Proof(NamedPipe pipe, List<DumpStream> streams, List<WrittenDump> written) {
    this.pipe = pipe;
    this.streams = streams;
    this.written = written;
  }

  @Override
  public void run() {
    try (var toBorg = pipe.openForWriting()) {
      // Borg comes here last, when every stream has ended, one way or the other.
      if (!cancelled && streams.stream().allMatch(DumpStream::isPassed)) {
        toBorg.write(text().getBytes(StandardCharsets.UTF_8));
        given = true;
      }
    } catch (IOException e) {
      // Borg ended early and takes the blame.
    }
  }

  private String text() {
    var dumps = new JsonArray();
    // A program that wrote files told by its exit code that they are complete; nothing else does.
    written.forEach(dump -> dumps.add(line(dump.id(), dump.bytes(), false)));
    streams.forEach(
        stream -> dumps.add(line(stream.dump().id(), stream.bytes(), stream.isProven())));
    var document = new JsonObject();
    document.add("dumps", dumps);
    return new Gson().toJson(document);
  }

  private static JsonObject line(DumpId id, long bytes, boolean proven) {
    var dump = new JsonObject();
    dump.addProperty("path", ArchivePath.of(id).text());
    dump.addProperty("bytes", bytes);
    dump.addProperty("proven", proven);
    return dump;
  }

  void cancel() {
    cancelled = true;
    pipe.release();
  }

  boolean isWritten() {
    return given;
  }
}
