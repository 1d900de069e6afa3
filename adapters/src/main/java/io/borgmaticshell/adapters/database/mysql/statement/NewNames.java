package io.borgmaticshell.adapters.database.mysql.statement;

import io.borgmaticshell.domain.problem.OperationFailed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Gives a database another name in statements.
final class NewNames implements Rewriting {
  // In these a backslash or a quotation mark may be half of a character.
  private static final Set<String> UNREADABLE =
      Set.of("BIG5", "CP932", "GB18030", "GBK", "SJIS", "UCS2", "UTF16", "UTF16LE", "UTF32");

  private final Renaming renaming;
  private final Function<String, OperationFailed> refusal;

  /// @param refusal makes a problem of the reason why a statement cannot be understood
  NewNames(Renaming renaming, Function<String, OperationFailed> refusal) {
    this.renaming = renaming;
    this.refusal = refusal;
  }

  @Override
  public byte[] rewritten(Statement statement) {
    return switch (statement.kind()) {
      case DATABASE -> database(statement);
      case TABLE -> mentioning(statement);
      case VIEW, BODY ->
          renaming.to().equals(renaming.from()) ? statement.bytes() : mentioning(statement);
      case SET -> {
        refuseUnreadable(statement);
        yield statement.bytes();
      }
      case OTHER -> statement.bytes();
    };
  }

  @Override
  public OperationFailed refusal(String reason) {
    return refusal.apply(reason);
  }

  /// The statement with the new name; empty where nobody can tell what the old one means in it.
  Optional<byte[]> ifClear(Statement statement) {
    return new Mentions(statement, renaming.from()).find()
            instanceof Mentions.Result.Found(var places)
        ? Optional.of(statement.with(renaming.to(), places))
        : Optional.empty();
  }

  private byte[] database(Statement statement) {
    var index = statement.name();
    if (!statement.isName(index) || !statement.text(index).equalsIgnoreCase(renaming.from())) {
      throw refusal(
          statement.isName(index)
              ? "it holds the database %s, too".formatted(statement.text(index))
              : "a statement about databases in it cannot be read");
    }
    return statement.with(renaming.to(), List.of(index));
  }

  private byte[] mentioning(Statement statement) {
    return switch (new Mentions(statement, renaming.from()).find()) {
      case Mentions.Result.Found(var places) -> statement.with(renaming.to(), places);
      case Mentions.Result.Unclear(var mention) ->
          throw refusal(
              "a %s in it says '%s', and that need not mean the database"
                  .formatted(
                      statement.keyword(statement.object()).toLowerCase(Locale.ROOT), mention));
    };
  }

  private void refuseUnreadable(Statement statement) {
    for (var index = 1; index + 1 < statement.size(); index++) {
      if (statement.isWord(index, "NAMES")) {
        refuseUnreadable(statement.keyword(index + 1));
      }
    }
  }

  private void refuseUnreadable(String characterSet) {
    var ascii = StandardCharsets.US_ASCII.newEncoder();
    var readable = ascii.canEncode(renaming.from() + renaming.to());
    if (UNREADABLE.contains(characterSet) || !(readable || characterSet.startsWith("UTF8"))) {
      throw refusal("it is written in the character set " + characterSet);
    }
  }
}
