package io.borgmaticshell.domain.restore;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.UsualPorts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the fewest parts of a selector that pick one dump of an archive and no other.
public final class ShortestSelectors {
  private static final int PARTS = 6;

  private final List<DumpId> available;
  private final UsualPorts ports;

  /// @param available every dump of the archive
  public ShortestSelectors(List<DumpId> available, UsualPorts ports) {
    this.available = available.stream().distinct().toList();
    this.ports = ports;
  }

  /// Every selector that picks this dump alone and has as few parts as possible; none if selectors
  /// cannot tell it from another.
  public List<RestoreSelector> of(DumpId dump) {
    return IntStream.rangeClosed(1, PARTS)
        .mapToObj(size -> withParts(size, dump).filter(selector -> picksOnly(dump, selector)))
        .map(Stream::toList)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean picksOnly(DumpId dump, RestoreSelector selector) {
    return selector.from(available, ports).equals(new Selection.Found(List.of(dump)));
  }

  private Stream<RestoreSelector> withParts(int size, DumpId dump) {
    return IntStream.range(1, 1 << PARTS)
        .filter(parts -> Integer.bitCount(parts) == size)
        .mapToObj(parts -> selector(parts, dump))
        .filter(selector -> size(selector) == size);
  }

  private RestoreSelector selector(int parts, DumpId dump) {
    var origin = OriginSelector.of(dump, ports);
    return new RestoreSelector(
        Optional.of(dump.database()).filter(name -> (parts & 1) != 0),
        Optional.of(dump.hook()).filter(name -> (parts & 2) != 0),
        new OriginSelector(
            origin.hostname().filter(name -> (parts & 4) != 0),
            (parts & 8) != 0 ? origin.port() : OptionalInt.empty(),
            origin.label().filter(name -> (parts & 16) != 0),
            origin.container().filter(name -> (parts & 32) != 0)));
  }

  private static long size(RestoreSelector selector) {
    var origin = selector.origin();
    return Stream.of(
            selector.database().isPresent(),
            selector.hook().isPresent(),
            origin.hostname().isPresent(),
            origin.port().isPresent(),
            origin.label().isPresent(),
            origin.container().isPresent())
        .filter(present -> present)
        .count();
  }
}
