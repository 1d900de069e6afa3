package io.borgmaticshell.application.port.journal;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Remembers what restores have done, so that one that was cut short can go on later, whatever
/// ended it. Several restores at once do not mix.
public interface RestoreJournal {

  /// Begins a page for a restore, and forgets unfinished ones of the same kind. Where nothing can
  /// be written, the restore goes on all the same: the page says so with a warning and remembers
  /// nothing.
  Page begin(RepositoryAccess access, RestoreNote note);

  /// Opens the latest page of this repository that fits, was not finished, and does not belong to a
  /// restore that is going on.
  Optional<Page> reopen(RepositoryAccess access, Predicate<RestoreNote> fits);

  /// What is remembered of one restore. Closing it without [#finish()] leaves it to be reopened.
  interface Page extends AutoCloseable {
    RestoreNote note();

    /// The paths of the dumps that are in place.
    Set<String> done();

    /// Remembers, before it returns, that a dump is in place.
    void add(String path);

    /// Forgets the restore, because nothing is missing.
    void finish();

    @Override
    void close();
  }
}
