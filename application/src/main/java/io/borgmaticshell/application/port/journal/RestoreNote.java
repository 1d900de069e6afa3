package io.borgmaticshell.application.port.journal;

import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.restore.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a restore set out to do; holds no secrets.
///
/// @param repository its location
/// @param words what of the archive is meant, as it is typed
/// @param dumps the paths of the selected dumps in the archive, in order
/// @param targets where each of them goes, as far as that is known
public record RestoreNote(
    String repository,
    ArchiveName archive,
    List<String> words,
    List<String> dumps,
    Map<String, Place> targets) {
  public RestoreNote {
    dumps = List.copyOf(dumps);
    words = List.copyOf(words);
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
  }
}
