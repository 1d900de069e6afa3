package io.borgmaticshell.adapters.database.postgresql.format;

import io.borgmaticshell.adapters.database.postgresql.format.Walk.Step;
import io.borgmaticshell.application.hook.StreamCheck;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/// Follows an archive in pg_dump's custom format: a header, a table of contents, and the data of
/// the entries that have any. The format has no end of its own, so it is whole when each of these
/// was seen to its end. Known versions: 1.14 (PostgreSQL 12 to 15), 1.15 (16) and 1.16 (17, 18).
///
/// A number is a byte for its sign and then as many as the header says, the lowest first. A text is
/// its length, or -1 for none, and its bytes. Data comes in pieces, each after its length; a length
/// of 0 ends it. The methods of compression differ in what the pieces hold, and in nothing else.
final class CustomArchive implements StreamCheck {
  private static final byte[] MAGIC = "PGDMP".getBytes(StandardCharsets.US_ASCII);
  // Magic, three numbers of the version, size of a number, size of an offset, format.
  private static final int HEADER = 11;
  private static final int MAJOR = 1;
  private static final int OLDEST_MINOR = 14;
  private static final int COMPRESSION_IS_A_BYTE = 15;
  private static final int ENTRIES_HAVE_A_KIND = 16;
  private static final int NEWEST_MINOR = 16;
  private static final int CUSTOM = 1;
  private static final int NO_DATA = 3;
  private static final int TABLE = 1;
  private static final int LARGE_OBJECTS = 3;

  private final Walk walk = new Walk(Step.read(HEADER, this::afterHeader));
  private final Set<Long> missing = new HashSet<>();
  private Optional<Verdict> decided = Optional.empty();
  private int minor;
  private int numberSize;
  private int offsetSize;
  private long entriesToCome;
  private boolean betweenBlocks;
  private int withData;

  @Override
  public void accept(byte[] bytes, int offset, int length) {
    walk.accept(bytes, offset, length);
  }

  @Override
  public Verdict verdict() {
    return decided.orElseGet(() -> {
      if (betweenBlocks && walk.isBetweenSteps() && missing.isEmpty()) {
        return new Verdict.Whole();
      }
      return new Verdict.Broken(
          withData == 0 || entriesToCome > 0
              ? "it stops within its table of contents"
              : "the data of %d of its %d tables is missing or incomplete"
                  .formatted(Math.max(1, missing.size()), withData));
    });
  }

  private Step decide(Verdict verdict) {
    decided = Optional.of(verdict);
    return Step.REST;
  }

  private Step damaged() {
    return decide(new Verdict.Broken("it is no archive that pg_restore could read"));
  }

  private Step afterHeader(byte[] header) {
    if (!Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return damaged();
    }
    minor = header[6];
    if (header[5] != MAJOR || minor < OLDEST_MINOR || minor > NEWEST_MINOR) {
      return decide(
          new Verdict.Unproven(
              "version %d.%d of pg_dump's format is not known".formatted(header[5], minor)));
    }
    numberSize = 1 + header[8];
    offsetSize = header[9];
    if (numberSize < 2 || numberSize > 5 || offsetSize < 1 || header[10] != CUSTOM) {
      return damaged();
    }
    // The compression, then the seven numbers of a date; then three names and versions.
    var numbers = 7L * numberSize + (minor < COMPRESSION_IS_A_BYTE ? numberSize : 1);
    return texts(3, () -> number(this::afterCount)).after(numbers);
  }

  private Step afterCount(long entries) {
    entriesToCome = entries;
    return entryOrBlock();
  }

  private Step entryOrBlock() {
    if (entriesToCome > 0) {
      entriesToCome--;
      return number(this::entry);
    }
    return block();
  }

  // Number, whether there is data (the flag at the end knows better), table and object identifiers,
  // name, kind; section; definitions, schema, tablespace, access method; kind of relation; owner, a
  // relic; the numbers of the entries it depends on.
  private Step entry(long entry) {
    Supplier<Step> end = () -> texts(2, () -> dependencies(entry));
    var beforeOwner = minor < ENTRIES_HAVE_A_KIND ? 0 : numberSize;
    Supplier<Step> middle = () -> texts(6, () -> end.get().after(beforeOwner)).after(numberSize);
    return texts(4, middle).after(numberSize);
  }

  private Step dependencies(long entry) {
    return number(length -> length < 0 ? dataFlag(entry) : dependencies(entry).after(length));
  }

  private Step dataFlag(long entry) {
    return Step.read(
        1,
        flag -> {
          if (flag[0] != NO_DATA) {
            missing.add(entry);
            withData++;
          }
          return entryOrBlock().after(offsetSize);
        });
  }

  private Step block() {
    betweenBlocks = true;
    return Step.read(
        1,
        kind -> {
          betweenBlocks = false;
          return switch (kind[0]) {
            case TABLE -> number(entry -> pieces(() -> closed(entry)));
            case LARGE_OBJECTS -> number(this::largeObjects);
            default -> damaged();
          };
        });
  }

  private Step largeObjects(long entry) {
    return number(object -> object == 0 ? closed(entry) : pieces(() -> largeObjects(entry)));
  }

  private Step closed(long entry) {
    missing.remove(entry);
    return block();
  }

  private Step pieces(Supplier<Step> then) {
    return new Pieces(then).next;
  }

  /// The pieces of one table or large object. Without compression each row is one, so there are
  /// many.
  private final class Pieces {
    private final Step next = Step.read(numberSize, this::afterLength);
    private final Supplier<Step> then;

    Pieces(Supplier<Step> then) {
      this.then = then;
    }

    private Step afterLength(byte[] number) {
      var length = value(number);
      if (length < 0) {
        return damaged();
      }
      return length == 0 ? then.get() : next.after(length);
    }
  }

  private Step texts(int count, Supplier<Step> then) {
    return count == 0
        ? then.get()
        : number(length -> texts(count - 1, then).after(Math.max(0, length)));
  }

  private Step number(LongFunction<Step> then) {
    return Step.read(numberSize, bytes -> then.apply(value(bytes)));
  }

  private long value(byte[] bytes) {
    var value = 0L;
    for (var at = numberSize - 1; at > 0; at--) {
      value = (value << 8) | (bytes[at] & 0xff);
    }
    return bytes[0] == 0 ? value : -value;
  }
}
