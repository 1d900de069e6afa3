package io.borgmaticshell.domain.dump;

/// How a dump is written, as found in the archive, whatever the configuration says today.
///
/// @param name the word its kind of database has for it: `custom`, `plain`
public record DumpFormat(String name, DumpShape shape) {
  /// Several files.
  public static final DumpFormat DIRECTORY = new DumpFormat("directory", DumpShape.DIRECTORY);

  /// One stream of statements.
  public static final DumpFormat SQL = stream("sql");

  /// One stream of whatever the kind of database writes.
  public static final DumpFormat STREAM = stream("stream");

  public static DumpFormat stream(String name) {
    return new DumpFormat(name, DumpShape.STREAM);
  }

  @Override
  public String toString() {
    return name;
  }
}
