package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.ArchivePath.Located;
import io.borgmaticshell.domain.dump.DumpRoots;
import io.borgmaticshell.domain.dump.DumpShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The dumps of one archive: found by the `dumps.json` files in it, which say everything, else, for
/// archives made before borgmatic 2.0.8, by the paths.
final class DumpDirectory {
  private static final String TOP = "borgmatic";

  private final ArchiveIndex index;
  private final DumpRoots roots;
  private final ProgressListener progress;

  DumpDirectory(ArchiveIndex index, DumpRoots roots, ProgressListener progress) {
    this.index = index;
    this.roots = roots;
    this.progress = progress;
  }

  /// What an archive holds.
  ///
  /// @param proofs by path below the directory that holds all dumps; empty for other programs'
  ///   archives
  record Content(List<StoredDump> dumps, Map<String, ProofJson.Line> proofs) {}

  Content content() {
    var files = index.smallFiles();
    var manifests = Manifest.among(files);
    var usual = manifests.stream().filter(manifest -> manifest.root().equals(TOP)).toList();
    var listed = usual.stream().flatMap(manifest -> listed(manifest, files.keySet())).toList();
    // A list at the usual place says everything; without it, others may only look like one.
    var sure = !listed.isEmpty() && usual.stream().allMatch(Manifest::isReadable);
    var found = sure ? listed : search(manifests, files.keySet());
    return new Content(
        found.stream().distinct().toList(),
        ProofJson.parse(files.getOrDefault(ArchiveIndex.PROOF, "")));
  }

  private Stream<StoredDump> listed(Manifest manifest, Set<String> files) {
    return manifest.dumps().stream()
        .map(dump -> {
          var place = manifest.placeOf(dump);
          return new StoredDump(index.archive(), dump, place, shape(place, files));
        });
  }

  private List<StoredDump> search(List<Manifest> manifests, Set<String> small) {
    var paths = index.paths();
    var located = paths.stream().flatMap(path -> roots.locate(path).stream()).distinct().toList();
    var candidates =
        Stream.concat(located.stream().map(Located::root), manifests.stream().map(Manifest::root))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var files = Stream.concat(paths.stream(), small.stream()).collect(Collectors.toSet());
    var found = new ArrayList<StoredDump>();
    for (var root : roots.likeliest(candidates, ArchiveIndex.bootstrapped(small))) {
      var lists = manifests.stream().filter(manifest -> manifest.root().equals(root)).toList();
      lists.stream().flatMap(manifest -> listed(manifest, files)).forEach(found::add);
      located.stream()
          .filter(dump -> dump.root().equals(root) && isNotListed(dump, lists))
          .map(dump ->
              new StoredDump(index.archive(), dump.dump(), dump.path(), shape(dump.path(), files)))
          .forEach(found::add);
      lists.stream().filter(list -> !list.isReadable()).forEach(list -> complain(list, found));
    }
    return found;
  }

  private static boolean isNotListed(Located dump, List<Manifest> lists) {
    return lists.stream()
        .noneMatch(list -> list.isReadable() && list.hook().equals(dump.dump().hook().value()));
  }

  // What lies beside a damaged list is as good as ever, except that its origin is known less well.
  private void complain(Manifest list, List<StoredDump> found) {
    if (found.stream().noneMatch(dump -> dump.path().startsWith(list.directory() + "/"))) {
      throw list.failure();
    }
    progress.on(
        new ProgressEvent.Warned(
            list.failure().problem().what()
                + " The dumps beside it are known by their paths, which tell no labels and no"
                + " containers."));
  }

  private static DumpShape shape(String place, Set<String> files) {
    var below = files.stream().anyMatch(path -> path.startsWith(place + "/"));
    return below ? DumpShape.DIRECTORY : DumpShape.STREAM;
  }
}
