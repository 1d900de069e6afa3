package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.client.ClientCheck;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.dump.DumpShape;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// How to load one dump.
///
/// @param load reads the dump from standard input, and makes nothing permanent before that input
///   has ended; or reads the directory that fills its hole [Argument.DumpDirectory]
/// @param shape which of the two
/// @param endMark how a whole dump ends
/// @param edit wraps the client's standard input in a stream that changes what passes through it;
///   it is closed, or flushed, only once the dump has proven to be whole
/// @param protection what becomes of the data that are there if the restore fails
/// @param explanation tells from the last words of a client that failed whether its version is why
/// @param secondWay how to load the dump where this way is known to fail
/// @param afterwards run once the data is in place
public record RestoreRecipe(
    CommandLine load,
    DumpShape shape,
    EndMark endMark,
    UnaryOperator<OutputStream> edit,
    Protection protection,
    Optional<ClientCheck> explanation,
    Optional<SecondWay> secondWay,
    List<CommandLine> afterwards) {

  public RestoreRecipe {
    afterwards = List.copyOf(afterwards);
  }

  public static RestoreRecipe load(CommandLine load, EndMark endMark) {
    return of(load, DumpShape.STREAM, endMark);
  }

  /// For a program that reads the files of a dump.
  public static RestoreRecipe loadDirectory(CommandLine load) {
    return of(load, DumpShape.DIRECTORY, EndMark.UNKNOWN);
  }

  private static RestoreRecipe of(CommandLine load, DumpShape shape, EndMark endMark) {
    return new RestoreRecipe(
        load,
        shape,
        endMark,
        UnaryOperator.identity(),
        new Protection.Transaction(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /// The same recipe, with a change to the dump on its way into the client. The end mark is looked
  /// for in the dump as it was stored.
  public RestoreRecipe editing(UnaryOperator<OutputStream> change) {
    return new RestoreRecipe(
        load, shape, endMark, change, protection, explanation, secondWay, afterwards);
  }

  public RestoreRecipe replacing(Replacement file) {
    return protectedBy(new Protection.NewFile(file));
  }

  /// The same recipe, which does not do all or nothing, of a dump that is proven beforehand.
  ///
  /// @param reason a sentence for users
  public RestoreRecipe piecemeal(String reason) {
    return protectedBy(new Protection.ProvenDump(reason));
  }

  /// The same recipe, which does not do all or nothing, at once.
  ///
  /// @param reason a sentence for users
  public RestoreRecipe straight(String reason) {
    return protectedBy(new Protection.None(reason));
  }

  public RestoreRecipe protectedBy(Protection other) {
    return new RestoreRecipe(load, shape, endMark, edit, other, explanation, secondWay, afterwards);
  }

  /// The same recipe for somebody who wants the dump even if it is broken.
  public RestoreRecipe ignoringBreaks() {
    return new RestoreRecipe(
        load,
        shape,
        endMark.ignoringBreaks(),
        edit,
        protection,
        explanation,
        secondWay,
        afterwards);
  }

  /// The same recipe, whose failure may come from the version of the client.
  public RestoreRecipe explainedBy(ClientCheck check) {
    return new RestoreRecipe(
        load, shape, endMark, edit, protection, Optional.of(check), secondWay, afterwards);
  }

  /// The same recipe, with another way to try when it fails.
  public RestoreRecipe orElse(SecondWay way) {
    return new RestoreRecipe(
        load, shape, endMark, edit, protection, explanation, Optional.of(way), afterwards);
  }

  public RestoreRecipe then(CommandLine command) {
    return new RestoreRecipe(
        load, shape, endMark, edit, protection, explanation, secondWay, List.of(command));
  }

  /// For a database that is a file: how the new one takes the old one's place.
  public Optional<Replacement> replacement() {
    return protection instanceof Protection.NewFile(var file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /// Why a restore that fails may leave half of its work behind; empty where it does all or
  /// nothing.
  public Optional<String> piecemeal() {
    return switch (protection) {
      case Protection.ProvenDump(var reason) -> Optional.of(reason);
      case Protection.None(var reason) -> Optional.of(reason);
      case Protection.Transaction(), Protection.NewFile(var _), Protection.ScratchDatabase(var _) ->
          Optional.empty();
    };
  }

  /// Loads the same dump by way of another program. Tried only after a failure that left everything
  /// as it was.
  ///
  /// @param symptom what the client says when this way can help
  /// @param convert reads the dump as `load` of the recipe does, and prints what `load` here reads
  /// @param load reads that from standard input, and makes nothing permanent before its end
  /// @param edit wraps the standard input of `load`
  public record SecondWay(
      Pattern symptom, CommandLine convert, CommandLine load, UnaryOperator<OutputStream> edit) {}

  /// Puts a freshly loaded file in the place of an old one.
  ///
  /// @param destination the file to replace; relative to the working directory of the run
  /// @param check examines the new file before it is used
  /// @param expected what the check prints when the new file is sound
  /// @param settle makes the old file self-contained first, where it is not; allowed to fail
  /// @param companions suffixes of files that belong to the old file and must not outlive it
  public record Replacement(
      String destination,
      CommandLine check,
      String expected,
      Optional<CommandLine> settle,
      List<String> companions) {
    public Replacement {
      companions = List.copyOf(companions);
    }
  }
}
