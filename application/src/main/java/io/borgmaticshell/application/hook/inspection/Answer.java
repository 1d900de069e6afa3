package io.borgmaticshell.application.hook.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.borgmaticshell.domain.restore.plan.ObjectName;
import io.borgmaticshell.domain.restore.plan.TargetObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What a client printed: rows, one on each line, of fields that are separated by tabs. Names are
/// written in hexadecimal digits, because they may hold tabs and line ends themselves.
public record Answer(List<Row> rows) {
  public Answer {
    rows = List.copyOf(rows);
  }

  public static Answer of(String printed) {
    return new Answer(
        printed
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> new Row(List.of(line.split("\t", -1))))
            .toList());
  }

  /// The rows whose first field is this word.
  public List<Row> about(String word) {
    return rows.stream().filter(row -> row.text(0).equals(word)).toList();
  }

  /// Reads rows of kind, name, kind and name of the owner or nothing, and number of rows or
  /// nothing.
  public List<TargetObject> objects() {
    return rows.stream().map(Row::object).toList();
  }

  /// One line of an answer.
  public record Row(List<String> fields) {
    public Row {
      fields = List.copyOf(fields);
    }

    /// A field; blank if there are fewer.
    public String text(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }

    /// A field that was written in hexadecimal digits.
    public String name(int index) {
      return new String(HexFormat.of().parseHex(text(index)), UTF_8);
    }

    /// A field with a number that is not negative; empty if it is none.
    public OptionalLong number(int index) {
      return text(index).matches("\\d{1,18}")
          ? OptionalLong.of(Long.parseLong(text(index)))
          : OptionalLong.empty();
    }

    private TargetObject object() {
      var owner =
          text(2).isEmpty()
              ? Optional.<ObjectName>empty()
              : Optional.of(new ObjectName(kind(2), name(3)));
      return new TargetObject(new ObjectName(kind(0), name(1)), owner, number(4));
    }

    private String kind(int index) {
      return text(index).toLowerCase(Locale.ROOT);
    }
  }
}
