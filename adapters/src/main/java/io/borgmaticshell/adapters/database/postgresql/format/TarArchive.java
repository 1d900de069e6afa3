package io.borgmaticshell.adapters.database.postgresql.format;

import io.borgmaticshell.adapters.database.postgresql.format.Walk.Step;
import io.borgmaticshell.application.hook.StreamCheck;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// Follows a tar archive from header to header up to its end, which is two blocks of zeros (POSIX,
/// "pax", ustar Interchange Format). Zeros alone would prove nothing: a file may end with as many.
final class TarArchive implements StreamCheck {
  private static final int BLOCK = 512;
  private static final int END_BLOCKS = 2;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_LENGTH = 8;

  private final Walk walk = new Walk(Step.read(BLOCK, this::afterBlock));
  private int endBlocks;
  private boolean damaged;

  @Override
  public void accept(byte[] bytes, int offset, int length) {
    walk.accept(bytes, offset, length);
  }

  @Override
  public Verdict verdict() {
    if (damaged) {
      return new Verdict.Broken("it is no tar archive that pg_restore could read");
    }
    return endBlocks >= END_BLOCKS && walk.isBetweenSteps()
        ? new Verdict.Whole()
        : new Verdict.Broken("it stops before the end of the tar archive");
  }

  private Step afterBlock(byte[] block) {
    var next = Step.read(BLOCK, this::afterBlock);
    if (isZero(block)) {
      endBlocks++;
      return next;
    }
    var size = endBlocks == 0 && isHeader(block) ? size(block) : OptionalLong.empty();
    damaged = size.isEmpty();
    return damaged ? Step.REST : next.after(padded(size.getAsLong()));
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static boolean isZero(byte[] block) {
    for (var single : block) {
      if (single != 0) {
        return false;
      }
    }
    return true;
  }

  // The sum of all bytes, with blanks in the place of the sum.
  private static boolean isHeader(byte[] block) {
    var sum = (long) CHECKSUM_LENGTH * ' ';
    for (var at = 0; at < BLOCK; at++) {
      sum += at < CHECKSUM || at >= CHECKSUM + CHECKSUM_LENGTH ? block[at] & 0xff : 0;
    }
    return octal(block, CHECKSUM, CHECKSUM_LENGTH).equals(OptionalLong.of(sum));
  }

  // Octal digits; from 8 GiB on the bytes of the number itself, after a first byte with its top bit
  // set.
  private static OptionalLong size(byte[] block) {
    if (block[SIZE] >= 0) {
      return octal(block, SIZE, SIZE_LENGTH);
    }
    var size = new BigInteger(1, Arrays.copyOfRange(block, SIZE + 1, SIZE + SIZE_LENGTH));
    return size.bitLength() < Long.SIZE - 1
        ? OptionalLong.of(size.longValueExact())
        : OptionalLong.empty();
  }

  private static OptionalLong octal(byte[] block, int offset, int length) {
    var text = new String(block, offset, length, StandardCharsets.ISO_8859_1);
    return Optional.of(text.replaceAll("[ \0]", ""))
        .filter(digits -> digits.matches("[0-7]+"))
        .map(digits -> OptionalLong.of(Long.parseLong(digits, 8)))
        .orElse(OptionalLong.empty());
  }
}
