package io.borgmaticshell.domain.restore.plan;

import java.util.List;
import java.util.Optional;

/// What holds the objects of a database together, and to others.
///
/// @param dependencies within the database, as far as the server minds them when it drops something
/// @param crossing what leads from outside into the database, so that it cannot be replaced in one
///   step, in a sentence; empty where nothing does or nobody minds
public record Ties(List<Dependency> dependencies, Optional<String> crossing) {
  public static final Ties NONE = new Ties(List.of(), Optional.empty());

  public Ties {
    dependencies = List.copyOf(dependencies);
  }
}
