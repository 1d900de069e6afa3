package io.borgmaticshell.adapters.database.mysql.statement;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Passes a dump of one database on under another name for it. Only statements are changed, never
/// the rows of a table, a literal or a comment.
///
/// Where a dump cannot be renamed safely, writing to it throws [OperationFailed] DATABASE, and
/// nothing of the statement that is to blame is passed on: a dump of several databases, and a view,
/// routine, trigger or event in which the name may mean the database as well as something else.
public final class RenamedDatabase extends FilterOutputStream {
  // The server refuses longer ones, unless it was told to accept them.
  private static final int LONGEST_STATEMENT = 64 * 1024 * 1024;

  private final Rewriting rewriting;
  private final Lexer lexer = new Lexer();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean passing;

  /// Passes it on under its new name for good.
  public RenamedDatabase(OutputStream out, Renaming renaming) {
    this(out, new NewNames(renaming, reason -> refusal(renaming, reason)));
  }

  /// Passes it on into a scratch database.
  public RenamedDatabase(OutputStream out, ScratchDump dump) {
    this(out, (Rewriting) dump);
  }

  private RenamedDatabase(OutputStream out, Rewriting rewriting) {
    super(out);
    this.rewriting = rewriting;
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
      throw rewriting.refusal("it holds a statement of more than 64 MiB");
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
    if (statement.kind() == Statement.Kind.SET) {
      settings(statement);
    }
    out.write(rewriting.rewritten(statement));
    held.reset();
  }

  /// Passes on a last statement that nothing ends, too.
  @Override
  public void close() throws IOException {
    lexer.end();
    passStatement();
    super.close();
  }

  private void settings(Statement statement) {
    for (var index = 1; index < statement.size(); index++) {
      if (statement.isWord(index, "SQL_MODE") && statement.isSymbol(index + 1, '=')) {
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

  /// What to throw where a dump cannot get its new name.
  static OperationFailed refusal(Renaming renaming, String reason) {
    return OperationFailed.because(
        Problem.Kind.DATABASE,
        "The dump of %s cannot be restored under the name %s: %s."
            .formatted(renaming.from(), renaming.to(), reason),
        "Restore it under its own name on another server: --hostname, --port.");
  }
}
