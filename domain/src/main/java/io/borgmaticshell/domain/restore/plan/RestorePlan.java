package io.borgmaticshell.domain.restore.plan;

import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.dump.DumpFormat;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What the restore of one dump would do. Making it changes nothing.
///
/// @param source the dump, as the archive holds it
/// @param format as found in the archive
/// @param destination where it goes
/// @param now what stands there
/// @param content what the dump says about itself
/// @param means how it is brought back
public record RestorePlan(
    ListedDump source,
    DumpFormat format,
    Destination destination,
    TargetState now,
    DumpContent content,
    Means means) {

  private static final Comparator<ObjectName> ORDER =
      Comparator.comparing(ObjectName::kind).thenComparing(ObjectName::name);

  /// Where a dump goes.
  ///
  /// @param place for people: `users on db2:5432 as me`, or a file
  public record Destination(String database, String place, ServerFacts server) {}

  /// How a dump is brought back.
  ///
  /// @param piecemeal why a failure may leave half of the work behind; empty if none can
  /// @param client the version of the program that loads the dump, in its own words, where it
  ///   matters
  /// @param fromNewerServer whether the dump may hold what the server does not know yet
  /// @param commands the clients' command lines, without secrets
  public record Means(
      Optional<String> piecemeal,
      Optional<String> client,
      boolean fromNewerServer,
      List<String> commands) {
    public Means {
      commands = List.copyOf(commands);
    }
  }

  /// What exists now and would be removed, whether or not the dump brings something of that name
  /// back; empty if that cannot be told.
  public Optional<List<ObjectName>> dropped() {
    return switch (now) {
      case TargetState.Missing() -> Optional.of(List.of());
      case TargetState.Unknown(var _) -> Optional.empty();
      case TargetState.Present(var objects, var _, var _, var _) ->
          switch (content.removal()) {
            case Removal.Everything() -> Optional.of(names(objects, _ -> true));
            case Removal.Only(var gone) -> Optional.of(names(objects, vanishing(objects, gone)));
            case Removal.Unknown(var _) -> Optional.empty();
          };
    };
  }

  /// What exists now and would stay as it is; empty if that cannot be told.
  public Optional<List<ObjectName>> kept() {
    return dropped().map(Set::copyOf).map(gone -> names(existing(), name -> !gone.contains(name)));
  }

  /// What would be lost: removed, and not in the dump; empty if that cannot be told.
  public Optional<List<ObjectName>> lost() {
    return content
        .creates()
        .flatMap(created ->
            dropped().map(gone -> gone.stream().filter(name -> !created.contains(name)).toList()));
  }

  /// What the dump would add to what exists; empty if that cannot be told.
  public Optional<List<ObjectName>> created() {
    if (now instanceof TargetState.Unknown) {
      return Optional.empty();
    }
    var present = new HashSet<>(names(existing(), _ -> true));
    return content
        .creates()
        .map(all -> all.stream().filter(name -> !present.contains(name)).sorted(ORDER).toList());
  }

  /// What would stay and needs something that would be dropped, so that the server refuses; empty
  /// also if it cannot be told.
  public List<Dependency> blockers() {
    var gone = dropped().map(Set::copyOf).orElse(Set.of());
    return now instanceof TargetState.Present present
        ? present.ties().dependencies().stream()
            .filter(tie -> gone.contains(tie.needed()) && !gone.contains(tie.dependent()))
            .toList()
        : List.of();
  }

  /// Owners that the dump names and the server does not know.
  public List<String> missingRoles() {
    return destination
        .server()
        .roles()
        .map(known ->
            content.roles().stream().filter(role -> !known.contains(role)).sorted().toList())
        .orElse(List.of());
  }

  private List<TargetObject> existing() {
    return now instanceof TargetState.Present present ? present.objects() : List.of();
  }

  // What belongs to something that vanishes, vanishes as well; that may belong to something, too.
  private static Predicate<ObjectName> vanishing(
      List<TargetObject> objects, Set<ObjectName> named) {
    var gone = new HashSet<>(named);
    var grown = true;
    while (grown) {
      grown =
          objects.stream()
              .filter(object -> object.owner().filter(gone::contains).isPresent())
              .map(object -> gone.add(object.name()))
              .reduce(false, Boolean::logicalOr);
    }
    return gone::contains;
  }

  private static List<ObjectName> names(
      List<TargetObject> objects, Predicate<ObjectName> condition) {
    return objects.stream()
        .map(TargetObject::name)
        .filter(condition)
        .distinct()
        .sorted(ORDER)
        .toList();
  }
}
