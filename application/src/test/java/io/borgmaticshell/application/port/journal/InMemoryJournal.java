package io.borgmaticshell.application.port.journal;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A journal that lives as long as a test.
public final class InMemoryJournal implements RestoreJournal {
  private final List<Remembered> pages = new ArrayList<>();

  @Override
  public Page begin(RepositoryAccess access, RestoreNote note) {
    pages.removeIf(page -> !page.open && page.note.dumps().equals(note.dumps()));
    var page = new Remembered(note);
    pages.add(page);
    return page;
  }

  @Override
  public Optional<Page> reopen(RepositoryAccess access, Predicate<RestoreNote> fits) {
    var repository = access.repository().location();
    return pages.reversed().stream()
        .filter(page -> !page.open && page.note.repository().equals(repository))
        .filter(page -> fits.test(page.note))
        .findFirst()
        .map(page -> {
          page.open = true;
          return page;
        });
  }

  private final class Remembered implements Page {
    private final RestoreNote note;
    private final Set<String> done = new LinkedHashSet<>();
    private boolean open = true;

    Remembered(RestoreNote note) {
      this.note = note;
    }

    @Override
    public RestoreNote note() {
      return note;
    }

    @Override
    public Set<String> done() {
      return Set.copyOf(done);
    }

    @Override
    public void add(String path) {
      done.add(path);
    }

    @Override
    public void finish() {
      pages.remove(this);
    }

    @Override
    public void close() {
      open = false;
    }
  }
}
