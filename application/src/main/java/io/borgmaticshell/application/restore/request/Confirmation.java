package io.borgmaticshell.application.restore.request;

import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.restore.Place;
import java.util.List;

/// Decides whether a restore that would overwrite something begins.
@FunctionalInterface
public interface Confirmation {
  /// Nobody is asked.
  Confirmation NOT_NEEDED = proposal -> true;

  /// Shows what is about to happen, and asks.
  ///
  /// @return whether it shall happen
  boolean isGiven(Proposal proposal);

  /// What is about to happen.
  ///
  /// @param archive where the dumps come from
  /// @param items in the order in which they are restored; at least one
  record Proposal(ArchiveName archive, List<Item> items) {
    public Proposal {
      items = List.copyOf(items);
    }
  }

  /// One dump, and the database it replaces.
  record Item(DumpId dump, Place place) {}
}
