package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.restore.plan.DumpContent;
import java.io.ByteArrayOutputStream;

/// Keeps the first bytes of a dump on their way into another scan.
public final class HeadKeeping implements ContentScan {
  private final ContentScan scan;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private boolean scanning = true;

  public HeadKeeping(ContentScan scan) {
    this.scan = scan;
  }

  @Override
  public boolean accept(byte[] bytes, int offset, int length) {
    head.write(bytes, offset, Math.min(length, DumpHead.BYTES - head.size()));
    scanning = scanning && scan.accept(bytes, offset, length);
    return scanning || head.size() < DumpHead.BYTES;
  }

  @Override
  public DumpContent content() {
    return scan.content();
  }

  public DumpHead head() {
    return DumpHead.of(head.toByteArray());
  }
}
