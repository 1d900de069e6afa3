package io.borgmaticshell.application.hook.inspection;

import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.Removal;

/// Reads a dump from its beginning, as far as it must to know what the dump holds.
public interface ContentScan {
  /// Takes the next bytes.
  ///
  /// @return whether more are needed
  boolean accept(byte[] bytes, int offset, int length);

  /// What was found out.
  DumpContent content();

  /// Reads nothing, because it is known anyway what happens to the target.
  static ContentScan knowing(Removal removal) {
    return new ContentScan() {
      @Override
      public boolean accept(byte[] bytes, int offset, int length) {
        return false;
      }

      @Override
      public DumpContent content() {
        return DumpContent.removing(removal);
      }
    };
  }
}
