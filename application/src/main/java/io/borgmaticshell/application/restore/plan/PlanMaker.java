package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Protection;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.application.port.database.DumpReader;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.RestorePlan;
import io.borgmaticshell.domain.restore.plan.RestorePlan.Destination;
import io.borgmaticshell.domain.restore.plan.RestorePlan.Means;
import io.borgmaticshell.domain.restore.plan.TargetState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out what the restore of one dump would do.
public final class PlanMaker {
  private final DumpReader reader;
  private final TargetInspector inspector;

  public PlanMaker(DumpReader reader, TargetInspector inspector) {
    this.reader = reader;
    this.inspector = inspector;
  }

  /// Looks at the dump and at where it goes; changes nothing.
  public RestorePlan plan(RepositoryAccess access, ListedDump listed, PlannedRestore planned) {
    var target = planned.target();
    var inspection = planned.hook().inspection(target);
    var scan = new HeadKeeping(inspection.scan());
    read(access, listed.dump(), inspection, scan);
    var head = listed.dump().shape() == DumpShape.STREAM ? scan.head() : DumpHead.NONE;
    var content =
        planned.schemas().isEmpty() ? scan.content() : scan.content().within(planned.schemas());
    var sight = inspector.look(access, inspection.target());
    return new RestorePlan(
        listed,
        planned.format(head),
        new Destination(target.database(), place(target, inspection), sight.server()),
        sight.state(),
        content,
        means(access, planned, planned.recipe(head), new Counterparts(content, sight)));
  }

  /// A dump, and where it goes.
  private record Counterparts(DumpContent content, TargetInspector.Sight sight) {
    boolean isFromNewerServer(PlannedRestore planned) {
      return content.serverVersion().isPresent()
          && sight.server().version().isPresent()
          && planned.hook().isNewer(content.serverVersion().get(), sight.server().version().get());
    }
  }

  private Means means(
      RepositoryAccess access,
      PlannedRestore planned,
      RestoreRecipe recipe,
      Counterparts counterparts) {
    return new Means(
        recipe.piecemeal().or(() -> crossing(recipe, counterparts.sight().state())),
        recipe.explanation().flatMap(check -> inspector.version(access, check.question())),
        counterparts.isFromNewerServer(planned),
        commands(recipe));
  }

  private static Optional<String> crossing(RestoreRecipe recipe, TargetState now) {
    return recipe.protection() instanceof Protection.ScratchDatabase
            && now instanceof TargetState.Present present
        ? present.ties().crossing()
        : Optional.empty();
  }

  private void read(
      RepositoryAccess access, StoredDump dump, Inspection inspection, ContentScan scan) {
    var part =
        dump.shape() == DumpShape.STREAM
            ? Optional.of(dump.path())
            : inspection.contents().map(file -> dump.path() + "/" + file);
    part.ifPresent(
        path -> reader.read(access, new StoredDump(dump.archive(), dump.id(), path), scan));
  }

  private static String place(DatabaseTarget target, Inspection inspection) {
    if (inspection.target() instanceof Inspection.Target.OfFile(var path, var _)) {
      return path;
    }
    var host = target.hostname().map(name -> " on " + name).orElse(" on this machine");
    var port = target.port().isPresent() ? ", port " + target.port().getAsInt() : "";
    return target.database() + host + port + target.username().map(" as "::concat).orElse("");
  }

  private static List<String> commands(RestoreRecipe recipe) {
    return Stream.concat(Stream.of(recipe.load()), recipe.afterwards().stream())
        .map(Object::toString)
        .toList();
  }
}
