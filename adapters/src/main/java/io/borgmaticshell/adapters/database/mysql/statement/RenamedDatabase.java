package io.borgmaticshell.adapters.database.mysql.statement;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Passes a dump of one database on under another name for it. Only statements are changed, never
/// the rows of a table, a literal or a comment.
///
/// Where a dump cannot be renamed safely, writing to it throws [OperationFailed] DATABASE, and
/// nothing of the statement that is to blame is passed on: a dump of several databases, and a view,
/// routine, trigger or event in which the name may mean the database as well as something else.
public final class RenamedDatabase extends FilterOutputStream {
  // The server refuses longer ones, unless it was told to accept them.
  private static final int LONGEST_STATEMENT = 64 * 1024 * 1024;
  // In these a backslash or a quotation mark may be half of a character.
  private static final Set<String> UNREADABLE =
      Set.of("BIG5", "CP932", "GB18030", "GBK", "SJIS", "UCS2", "UTF16", "UTF16LE", "UTF32");

  private final Renaming renaming;
  private final Lexer lexer = new Lexer();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean passing;

  public RenamedDatabase(OutputStream out, Renaming renaming) {
    super(out);
    this.renaming = renaming;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    var from = offset;
    for (var at = offset; at < offset + length; at++) {
      var event = lexer.read(bytes[at]);
      if (event == Lexer.Event.STATEMENT) {
        take(bytes, from, at + 1);
        from = at + 1;
        passStatement();
      } else if (event == Lexer.Event.TOKEN && !passing && bytes[at] == '(') {
        take(bytes, from, at + 1);
        from = at + 1;
        passHeadOfData();
      }
    }
    take(bytes, from, offset + length);
  }

  private void take(byte[] bytes, int from, int to) throws IOException {
    if (passing) {
      out.write(bytes, from, to - from);
    } else if (held.size() + to - from > LONGEST_STATEMENT) {
      throw refusal("it holds a statement of more than 64 MiB");
    } else {
      held.write(bytes, from, to - from);
    }
  }

  private void passHeadOfData() throws IOException {
    var statement = new Statement(held.toByteArray(), lexer.tokens());
    if (statement.isData()) {
      pass(statement);
      lexer.skim();
      passing = true;
    }
  }

  private void passStatement() throws IOException {
    if (!passing) {
      pass(new Statement(held.toByteArray(), lexer.tokens()));
    }
    lexer.next();
    passing = false;
  }

  private void pass(Statement statement) throws IOException {
    out.write(renamed(statement));
    held.reset();
  }

  /// Passes on a last statement that nothing ends, too.
  @Override
  public void close() throws IOException {
    lexer.end();
    passStatement();
    super.close();
  }

  private byte[] renamed(Statement statement) {
    return switch (statement.kind()) {
      case DATABASE -> database(statement);
      case TABLE -> mentioning(statement, renaming.to());
      case VIEW, BODY ->
          renaming.spoken().equals(renaming.from())
              ? statement.bytes()
              : mentioning(statement, renaming.spoken());
      case SET -> {
        settings(statement);
        yield statement.bytes();
      }
      case OTHER -> statement.bytes();
    };
  }

  private byte[] database(Statement statement) {
    var index = statement.object() + 1;
    while (statement.isWord(index, "IF")
        || statement.isWord(index, "NOT")
        || statement.isWord(index, "EXISTS")) {
      index++;
    }
    if (!statement.isName(index) || !statement.text(index).equalsIgnoreCase(renaming.from())) {
      throw refusal(
          statement.isName(index)
              ? "it holds the database %s, too".formatted(statement.text(index))
              : "a statement about databases in it cannot be read");
    }
    return statement.with(renaming.to(), List.of(index));
  }

  private byte[] mentioning(Statement statement, String name) {
    return switch (new Mentions(statement, renaming.from()).find()) {
      case Mentions.Result.Found(var places) -> statement.with(name, places);
      case Mentions.Result.Unclear(var mention) ->
          throw refusal(
              "a %s in it says '%s', and that need not mean the database"
                  .formatted(
                      statement.keyword(statement.object()).toLowerCase(Locale.ROOT), mention));
    };
  }

  private void settings(Statement statement) {
    for (var index = 1; index < statement.size(); index++) {
      if (statement.isWord(index, "NAMES") && index + 1 < statement.size()) {
        refuseUnreadable(statement.keyword(index + 1));
      } else if (statement.isWord(index, "SQL_MODE") && statement.isSymbol(index + 1, '=')) {
        setMode(statement, index + 2);
      }
    }
  }

  private void setMode(Statement statement, int index) {
    if (statement.isSymbol(index, '@')) {
      lexer.mode().reset();
    } else {
      lexer.mode().set(statement.text(index));
    }
  }

  private void refuseUnreadable(String characterSet) {
    var ascii = StandardCharsets.US_ASCII.newEncoder();
    var readable = ascii.canEncode(renaming.from() + renaming.to() + renaming.spoken());
    if (UNREADABLE.contains(characterSet) || !(readable || characterSet.startsWith("UTF8"))) {
      throw refusal("it is written in the character set " + characterSet);
    }
  }

  private OperationFailed refusal(String reason) {
    return OperationFailed.because(
        Problem.Kind.DATABASE,
        "The dump of %s cannot be restored under the name %s: %s."
            .formatted(renaming.from(), renaming.to(), reason),
        "Restore it under its own name on another server: --hostname, --port.");
  }
}
