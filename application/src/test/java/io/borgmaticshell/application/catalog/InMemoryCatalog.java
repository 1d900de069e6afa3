package io.borgmaticshell.application.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A catalogue that is forgotten at the end.
public final class InMemoryCatalog implements Catalog {
  private final Map<String, ArchiveList> lists = new HashMap<>();
  private final Map<String, Map<String, List<CatalogedDump>>> dumps = new HashMap<>();

  @Override
  public Optional<ArchiveList> archives(String location) {
    return Optional.ofNullable(lists.get(location));
  }

  @Override
  public Optional<List<CatalogedDump>> dumps(String location, String archive) {
    return Optional.ofNullable(dumps.getOrDefault(location, Map.of()).get(archive));
  }

  @Override
  public void keep(String location, ArchiveList archives) {
    lists.put(location, archives);
  }

  @Override
  public void keepDumps(String location, String archive, List<CatalogedDump> found) {
    dumps.computeIfAbsent(location, key -> new HashMap<>()).put(archive, found);
  }

  @Override
  public void retain(String location, Collection<String> archives) {
    dumps.getOrDefault(location, new HashMap<>()).keySet().retainAll(archives);
  }
}
