package io.borgmaticshell.application.exchange;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// Restores into a scratch database, which then takes the place of the target, for servers that
/// cannot roll back. Wherever it is interrupted, by the death of anybody who takes part, the target
/// has all its old tables or all its new ones, and [#tidy] does the rest.
public interface Exchange {

  /// Runs a [Script] from its standard input, prints the answers to standard output, and ends with
  /// the first error.
  CommandLine client();

  /// Finishes an exchange that was interrupted after the decision, undoes one that was interrupted
  /// before, and removes what is left of either.
  Dialogue<Tidied> tidy();

  /// Makes an empty scratch database.
  ///
  /// @return why there can be no exchange; empty if there can
  Dialogue<Optional<String>> prepare();

  /// Why there can be no exchange, if [#prepare] failed for lack of rights; empty if it failed for
  /// a reason that keeps from any restore.
  ///
  /// @param lastWords what the client said
  Optional<String> hindrance(List<String> lastWords);

  /// Why a script failed, in the user's words, where the client's own would not help.
  ///
  /// @param lastWords what the client said
  default Optional<String> explanation(List<String> lastWords) {
    return Optional.empty();
  }

  /// Begins to load a dump.
  Loading begin();

  /// What [#tidy] found.
  enum Tidied {
    /// No exchange had been decided.
    NOTHING,
    UNDONE,
    FINISHED
  }

  /// One dump on its way into the scratch database.
  interface Loading {
    /// Leads the dump there. Writing to it throws [OperationFailed] DATABASE where the dump cannot
    /// be led elsewhere.
    OutputStream redirect(OutputStream client);

    /// Checks what was loaded, and puts it in the place of the target. Asked after the client has
    /// ended with success.
    ///
    /// @return why the target must stay as it is; empty after success
    /// @throws OperationFailed DATABASE if what was loaded is not what the dump holds
    Dialogue<Optional<String>> exchange();
  }
}
