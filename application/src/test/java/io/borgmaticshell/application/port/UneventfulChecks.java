package io.borgmaticshell.application.port;

import io.borgmaticshell.application.task.CheckRequest;
import io.borgmaticshell.application.task.SpotSample;
import io.borgmaticshell.application.task.StructureCheck;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks that find nothing, and remember that they were made as long as a test runs.
public final class UneventfulChecks implements RepositoryChecks, CheckTimes {
  /// For those who only need some.
  public static final UneventfulChecks MADE = new UneventfulChecks();

  private final List<StructureCheck> made = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final Map<String, Instant> times = new LinkedHashMap<>();

  /// The checks of structure that were made, in order.
  public List<StructureCheck> made() {
    return List.copyOf(made);
  }

  /// The others that were made, in order.
  public List<String> others() {
    return List.copyOf(others);
  }

  /// When checks were made.
  public Map<String, Instant> times() {
    return times;
  }

  @Override
  public String repositoryId(RepositoryAccess access) {
    return access.repository().location();
  }

  @Override
  public String scope(CheckRequest request) {
    return request.pattern().orElse("usual");
  }

  @Override
  public void check(CheckRequest request, StructureCheck check, TaskOutput output) {
    made.add(check);
  }

  @Override
  public void extractLatest(CheckRequest request, TaskOutput output) {
    others.add("extract");
  }

  @Override
  public void compareLatest(CheckRequest request, SpotSample sample) {
    others.add("spot");
  }

  @Override
  public Optional<Instant> last(RepositoryAccess access, String repositoryId, String check) {
    return Optional.ofNullable(times.get(check));
  }

  @Override
  public void add(RepositoryAccess access, String repositoryId, String check) {
    times.put(check, Instant.parse("2026-11-25T03:00:00Z"));
  }
}
