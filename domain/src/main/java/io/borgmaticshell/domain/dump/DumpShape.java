package io.borgmaticshell.domain.dump;

/// What a dump is made of.
public enum DumpShape {
  /// One stream of bytes, stored as one file.
  STREAM,
  /// Several files in a directory of their own, which is complete before it is stored.
  DIRECTORY
}
