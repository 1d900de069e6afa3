package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.adapters.borg.program.BorgFailure;
import io.borgmaticshell.adapters.borg.program.BorgLog;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.application.port.Extraction;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Takes files out of one archive.
final class BorgExtraction {
  private static final String STYLED = "(fm|sh|re|pp|pf):.*";
  // Where dumps are in archives that have no entry for this directory itself.
  private static final String TOP = "borgmatic";

  private final RepositoryAccess access;
  private final ArchiveName archive;
  private final Extraction extraction;
  private final ProgressListener progress;

  BorgExtraction(
      RepositoryAccess access,
      ArchiveName archive,
      Extraction extraction,
      ProgressListener progress) {
    this.access = access;
    this.archive = archive;
    this.extraction = extraction;
    this.progress = progress;
  }

  void run(BorgProgram borg) {
    checkDestination();
    var patterns = extraction.paths().stream().map(BorgExtraction::pattern).toList();
    var words = borg.commands(access).extractFiles(archive, patterns, flags());
    var command = borg.command(access, words).in(Optional.of(extraction.destination().toString()));
    check(borg, borg.runTelling(command, listener(borg)));
  }

  private static String pattern(String path) {
    return path.matches(STYLED) ? path : "pp:" + path;
  }

  private String[] flags() {
    var flags = new ArrayList<String>();
    if (extraction.dryRun()) {
      flags.add("--dry-run");
    }
    if (stripped() > 0) {
      flags.addAll(List.of("--strip-components", Integer.toString(stripped())));
    }
    if (extraction.progress()) {
      flags.add("--progress");
    }
    return flags.toArray(String[]::new);
  }

  private int stripped() {
    return extraction.strippedComponents().orElse(0);
  }

  private void checkDestination() {
    var destination = extraction.destination();
    if (!Files.isDirectory(destination)) {
      throw usage(
          "The directory %s does not exist.".formatted(destination),
          "Create it, or choose another --destination.");
    }
    if (stripped() == 0) {
      extraction.paths().stream()
          .filter(path -> !path.matches(STYLED))
          .forEach(path -> refuseLinks(destination, path));
      refuseLinks(destination, TOP);
    }
  }

  // Borg 1.2 writes through links. What it finds at the place of a file it replaces.
  private static void refuseLinks(Path destination, String path) {
    var place = destination;
    for (var component : Path.of("/").resolve(path).normalize()) {
      place = place.resolve(component);
      if (Files.isSymbolicLink(place) && Files.isDirectory(place)) {
        throw usage(
            "%s is a link, and files would be written to where it leads.".formatted(place),
            "Nothing was extracted. Remove the link, or choose another --destination.");
      }
    }
  }

  private Consumer<String> listener(BorgProgram borg) {
    var told = new AtomicReference<>("");
    return line ->
        BorgLog.progress(line)
            .ifPresentOrElse(
                message -> {
                  // "12.3% Extracting: …": once for each per cent is often enough.
                  var percent = message.strip().split("[.% ]", 2)[0];
                  if (!told.getAndSet(percent).equals(percent)) {
                    progress.on(new ProgressEvent.Progressed(message.strip()));
                  }
                },
                () -> borg.listener().accept(line));
  }

  private void check(BorgProgram borg, Exit exit) {
    if (BorgFailure.saysNothingMatched(exit)) {
      var missing = extraction.paths().stream().filter(path -> isUnmatched(path, exit)).toList();
      throw OperationFailed.because(
          Problem.Kind.ARCHIVE,
          "Archive %s holds nothing at %s.".formatted(archive, String.join(", ", missing)),
          "'borgmatic list --archive %s' shows what it holds.".formatted(archive));
    }
    if (BorgFailure.saysLinkedParent(exit)) {
      throw usage(
          "A part of archive %s was not extracted, because a directory above is a link."
              .formatted(archive),
          "Choose another --destination.");
    }
    borg.judge(access, exit);
  }

  private static boolean isUnmatched(String path, Exit exit) {
    return exit.lastWords().stream()
        .map(line -> BorgLog.parse(line).message())
        .anyMatch(message -> message.contains(path) && message.contains("never matched"));
  }

  private static OperationFailed usage(String what, String advice) {
    return OperationFailed.because(Problem.Kind.USAGE, what, advice);
  }
}
