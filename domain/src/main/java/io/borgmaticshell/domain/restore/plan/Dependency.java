package io.borgmaticshell.domain.restore.plan;

/// Something that a server will not drop while something else needs it.
///
/// @param dependent needs the other
/// @param needed cannot be dropped alone
public record Dependency(ObjectName dependent, ObjectName needed) {
  @Override
  public String toString() {
    return dependent + " needs " + needed;
  }
}
