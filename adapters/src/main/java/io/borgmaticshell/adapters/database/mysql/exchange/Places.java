package io.borgmaticshell.adapters.database.mysql.exchange;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// The databases that take part in an exchange.
///
/// @param target the one to restore
/// @param scratch what is to become its content
/// @param retired what was its content
public record Places(String target, String scratch, String retired) {
  // Names have 64 characters at most (MySQL documentation, "Identifier Length Limits").
  private static final int LONGEST = 64;
  private static final String SCRATCH = "~borgmatic_new";
  private static final String RETIRED = "~borgmatic_old";

  /// The names that belong to a target, recognisable and always the same.
  public static Places of(String target) {
    var stem = stem(target);
    return new Places(target, stem + SCRATCH, stem + RETIRED);
  }

  private static String stem(String target) {
    var room = LONGEST - SCRATCH.length();
    if (target.length() <= room) {
      return target;
    }
    var sum = new CRC32();
    sum.update(target.getBytes(StandardCharsets.UTF_8));
    var ending = "~%08x".formatted(sum.getValue());
    return target.substring(0, room - ending.length()) + ending;
  }
}
