package io.borgmaticshell.application.hook.inspection;

import io.borgmaticshell.domain.restore.plan.ServerFacts;
import io.borgmaticshell.domain.restore.plan.TargetObject;
import io.borgmaticshell.domain.restore.plan.Ties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// How to find out what a restore would meet and change.
///
/// @param target how to look at the place it goes to
/// @param scan reads the dump
/// @param contents for a dump that is a directory, the file in it that is to be read
public record Inspection(Target target, ContentScan scan, Optional<String> contents) {

  /// How to look at the place a dump goes to.
  public sealed interface Target {
    /// A server is asked about itself, and if it has the database, what is in that and what holds
    /// it together.
    record OfServer(
        Question<Facts> server, Question<List<TargetObject>> objects, Question<Ties> ties)
        implements Target {}

    /// A file is looked for, and if it exists, what is in it.
    record OfFile(String path, Question<List<TargetObject>> objects) implements Target {}

    /// Nobody can be asked.
    ///
    /// @param reason a sentence
    record Impossible(String reason) implements Target {}
  }

  /// What a server says about itself and one of its databases.
  ///
  /// @param exists whether it has the database
  /// @param bytes that the database takes
  /// @param connections that are open to the database
  public record Facts(
      ServerFacts server, boolean exists, OptionalLong bytes, OptionalInt connections) {
    /// The same about a server as a whole, which is there if it answers.
    public Facts ofServer() {
      return new Facts(server, true, OptionalLong.empty(), OptionalInt.empty());
    }
  }
}
