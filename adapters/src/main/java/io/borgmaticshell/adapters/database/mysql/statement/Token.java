package io.borgmaticshell.adapters.database.mysql.statement;

/// A piece of a statement that is neither blank nor comment.
///
/// @param start its first byte, counted from the beginning of the statement
/// @param end the byte after its last
record Token(Kind kind, int start, int end) {
  /// What a token can be.
  enum Kind {
    /// Letters and digits without quotation marks: a keyword, a name or a number.
    WORD,
    /// A name in quotation marks.
    NAME,
    /// A text.
    LITERAL,
    /// One character of any other sort.
    SYMBOL
  }
}
