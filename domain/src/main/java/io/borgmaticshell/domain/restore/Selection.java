package io.borgmaticshell.domain.restore;

import io.borgmaticshell.domain.dump.DumpId;
import java.util.List;

/// What a [RestoreSelector] picked.
public sealed interface Selection {
  /// At least one dump, all of them meant.
  record Found(List<DumpId> dumps) implements Selection {
    public Found {
      dumps = List.copyOf(dumps);
    }
  }

  /// Nothing fits.
  ///
  /// @param nearest the dumps that may have been meant, the likeliest first
  record Missing(RestoreSelector asked, List<DumpId> nearest) implements Selection {
    public Missing {
      nearest = List.copyOf(nearest);
    }
  }

  /// One dump was asked for, several fit.
  record Ambiguous(RestoreSelector asked, List<DumpId> candidates) implements Selection {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }
}
