package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.client.ServerCheck;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.application.hook.inspection.Creation;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.Removal;
import io.borgmaticshell.domain.restore.plan.ServerFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Knows how one kind of database is dumped and restored. A hook only composes command lines: it is
/// pure, has no state, and starts nothing. Implementations are found by [java.util.ServiceLoader],
/// so they are public and need a constructor without arguments.
public interface DatabaseHook {

  /// The key of this kind's list in the configuration file, and its directory in archives.
  HookName name();

  /// The port that means the same as none; empty for databases that are files.
  OptionalInt defaultPort();

  /// Every option an entry of this kind may have, the common ones included.
  List<OptionSpec> options();

  /// Whether an entry called `all` means every database of a server. Where it does not, `all` is a
  /// name like any other.
  default boolean knowsAll() {
    return true;
  }

  /// Says what in an entry is allowed but has no effect, each in a sentence for users. They are
  /// told at every backup.
  default List<String> remarks(DatabaseEntry entry) {
    return List.of();
  }

  /// Says how to find out whether the dump program gets along with the server. It is asked for
  /// before each backup, and before [#discovery].
  default Optional<ServerCheck> check(DatabaseTarget target) {
    return Optional.empty();
  }

  /// Says for each program of this kind, by its name, how to get it: `on Debian: apt-get install
  /// sqlite3`. Told to users when it is missing.
  default Map<String, String> providers() {
    return Map.of();
  }

  /// Says how to find out which databases an entry means.
  default Discovery discovery(DatabaseTarget target) {
    return new Discovery.AsNamed();
  }

  /// Composes the command that prints what belongs to a server and to none of its databases, such
  /// as its users. It is asked for where each database of a server becomes a dump of its own. If
  /// the command fails, the backup goes on without.
  default Optional<CommandLine> globals(DatabaseTarget target) {
    return Optional.empty();
  }

  /// Says how to find out which databases a server has, whatever the entry leaves out. Empty where
  /// nobody can be asked.
  default Optional<Discovery.OneDumpEach> databases(DatabaseTarget target) {
    return Optional.empty();
  }

  /// Says how to find out what a database holds. Empty where a restore replaces all of it, so that
  /// nobody needs to know.
  default Optional<Inventory> inventory(DatabaseTarget target) {
    return Optional.empty();
  }

  /// Composes the command that writes one database to its standard output.
  DumpRecipe dump(DatabaseTarget target);

  /// Recognises how a stored dump is written, which today's configuration may no longer tell.
  ///
  /// @param head of a dump that is a stream; else [DumpHead#NONE]
  default DumpFormat format(DumpShape shape, DumpHead head) {
    return shape == DumpShape.DIRECTORY ? DumpFormat.DIRECTORY : DumpFormat.STREAM;
  }

  /// Gives a restore another name, which must leave the original alone.
  ///
  /// @throws OperationFailed USAGE or CONFIGURATION if that cannot be
  default DatabaseTarget underName(DatabaseTarget target, String name) {
    return target.as(name);
  }

  /// Says how to find out what [#restore] would meet and change. The commands must not write.
  default Inspection inspection(DatabaseTarget target) {
    return new Inspection(
        new Inspection.Target.Impossible(
            "%s cannot be asked what it holds.".formatted(name().shortName())),
        ContentScan.knowing(new Removal.Unknown("What it replaces is not known.")),
        Optional.empty());
  }

  /// Whether the dump of one server may hold what another does not know yet, by what the two say of
  /// their versions.
  default boolean isNewer(String dumped, String server) {
    return false;
  }

  /// Narrows a restore to some schemas of a dump, or whatever this kind of database calls its
  /// parts.
  ///
  /// @throws OperationFailed USAGE if a dump of this kind, or in this format, has no such parts
  default DatabaseTarget onlySchemas(DatabaseTarget target, List<String> schemas) {
    throw OperationFailed.because(
        Problem.Kind.USAGE,
        "--schema cannot be used for %s: %s databases are restored as a whole."
            .formatted(target.database(), name().shortName()),
        "Leave --schema out, or choose other databases with --database or --hook.");
  }

  /// Says how a database that does not exist is made before a dump is loaded; empty where the dump
  /// makes it.
  default Optional<Creation> creation(
      DatabaseTarget target, DumpContent content, ServerFacts server) {
    return Optional.empty();
  }

  /// Composes the commands that load one dump from standard input, written as
  /// [DatabaseTarget#stored()] says.
  RestoreRecipe restore(DatabaseTarget target);
}
