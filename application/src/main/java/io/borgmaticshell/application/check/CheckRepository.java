package io.borgmaticshell.application.check;

import io.borgmaticshell.application.port.CheckTimes;
import io.borgmaticshell.application.port.RepositoryChecks;
import io.borgmaticshell.application.port.TaskOutput;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.task.CheckRequest;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.SpotSample;
import io.borgmaticshell.application.task.StructureCheck;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.check.CheckName;
import io.borgmaticshell.domain.check.CheckSchedule.Due;
import io.borgmaticshell.domain.configuration.CheckOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.time.ElapsedTime;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks a repository: what the configuration asks for, as far as it is due.
public final class CheckRepository {
  private static final Set<CheckName> STRUCTURE =
      EnumSet.of(CheckName.REPOSITORY, CheckName.ARCHIVES, CheckName.DATA);

  private final RepositoryChecks checks;
  private final CheckTimes times;
  private final ProgressListener progress;
  private final InstantSource clock;

  public CheckRepository(
      RepositoryChecks checks, CheckTimes times, ProgressListener progress, InstantSource clock) {
    this.checks = checks;
    this.times = times;
    this.progress = progress;
    this.clock = clock;
  }

  /// Checks it, and remembers which checks went well.
  ///
  /// @throws OperationFailed ARCHIVE if something is wrong with the repository, CONFIGURATION if
  ///   the checks are not configured well
  public void run(CheckRequest request, TaskOutput output) {
    var access = request.access();
    if (!isMeant(access)) {
      note(access, "not among check_repositories, not checked");
      return;
    }
    var plan = CheckPlan.of(access.options(), request.only());
    if (request.wants(Manner.REPAIR)) {
      checkStructure(plan, request, output);
      return;
    }
    var memory = new CheckMemory(times, access, checks.repositoryId(access), checks.scope(request));
    var due = plan.stream().filter(check -> isDue(check, request, memory)).toList();
    checkStructure(due, request, output);
    remember(due, STRUCTURE, memory);
    find(due, CheckName.EXTRACT)
        .ifPresent(check -> {
          checks.extractLatest(request, output);
          memory.add(check.name());
        });
    find(due, CheckName.SPOT)
        .ifPresent(check -> {
          checks.compareLatest(request, SpotSample.of(check.options()));
          memory.add(check.name());
        });
  }

  private static boolean isMeant(RepositoryAccess access) {
    var meant = access.options().texts(CheckOptions.CHECK_REPOSITORIES);
    for (var name : meant) {
      if (access.configuration().repositories().stream().noneMatch(one -> isCalled(one, name))) {
        throw OperationFailed.because(
            Problem.Kind.CONFIGURATION,
            "'check_repositories' names %s, which is not among the repositories.".formatted(name),
            "Write a label or path of 'repositories' there.");
      }
    }
    return meant.isEmpty() || meant.stream().anyMatch(name -> isCalled(access.repository(), name));
  }

  private static boolean isCalled(Repository repository, String name) {
    return repository.location().equals(name) || repository.label().equals(Optional.of(name));
  }

  private boolean isDue(PlannedCheck check, CheckRequest request, CheckMemory memory) {
    if (request.wants(Manner.FORCE)) {
      return true;
    }
    var now = clock.instant().atZone(ZoneId.systemDefault());
    return switch (check.schedule().due(memory.last(check.name()), now)) {
      case Due.Now() -> true;
      case Due.Later(var left) -> {
        skip(check, request.access(), "due again in " + ElapsedTime.text(left));
        yield false;
      }
      case Due.AnotherDay(var days) -> {
        skip(
            check,
            request.access(),
            "made on %s only"
                .formatted(
                    days.stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .collect(Collectors.joining(", "))));
        yield false;
      }
    };
  }

  private void skip(PlannedCheck check, RepositoryAccess access, String why) {
    note(
        access,
        "check of %s left out, %s (--force checks anyway)".formatted(check.name().word(), why));
  }

  private void note(RepositoryAccess access, String what) {
    progress.on(new ProgressEvent.Noted("%s: %s".formatted(access.repository().display(), what)));
  }

  private void checkStructure(List<PlannedCheck> due, CheckRequest request, TaskOutput output) {
    for (var names : together(due, maxDuration(due, request).isPresent())) {
      var check =
          new StructureCheck(
              names,
              maxDuration(due, request).filter(seconds -> names.contains(CheckName.REPOSITORY)),
              request.pattern(),
              request.wants(Manner.REPAIR),
              request.wants(Manner.PROGRESS));
      checks.check(request, check, output);
    }
  }

  // A check of limited duration cannot be made together with one of archives.
  private static List<Set<CheckName>> together(List<PlannedCheck> due, boolean limited) {
    var names =
        due.stream()
            .map(PlannedCheck::name)
            .filter(STRUCTURE::contains)
            .collect(Collectors.toSet());
    if (!limited || names.size() < 2 || !names.contains(CheckName.REPOSITORY)) {
      return names.isEmpty() ? List.of() : List.of(names);
    }
    names.remove(CheckName.REPOSITORY);
    return new ArrayList<>(List.of(names, Set.of(CheckName.REPOSITORY)));
  }

  private static Optional<String> maxDuration(List<PlannedCheck> due, CheckRequest request) {
    return request
        .maxDuration()
        .or(() ->
            find(due, CheckName.REPOSITORY)
                .flatMap(check -> check.options().text(CheckOptions.MAX_DURATION)));
  }

  private static Optional<PlannedCheck> find(List<PlannedCheck> due, CheckName name) {
    return due.stream().filter(check -> check.name() == name).findFirst();
  }

  private static void remember(List<PlannedCheck> due, Set<CheckName> names, CheckMemory memory) {
    due.stream().map(PlannedCheck::name).filter(names::contains).forEach(memory::add);
  }
}
