package io.borgmaticshell.domain.restore.plan;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a dump says about itself at its beginning.
///
/// @param removal what it removes when it is restored
/// @param creates what it creates; empty if that is not known
/// @param roles who shall own what it creates, as far as known
/// @param serverVersion of the server it was made of
/// @param database how the database itself was made
public record DumpContent(
    Removal removal,
    Optional<Set<ObjectName>> creates,
    Set<String> roles,
    Optional<String> serverVersion,
    Optional<DatabaseFacts> database) {
  public DumpContent {
    creates = creates.map(Set::copyOf);
    roles = Set.copyOf(roles);
  }

  /// The same dump, of which only these schemas are restored.
  public DumpContent within(Collection<String> schemas) {
    Predicate<ObjectName> within =
        object -> schemas.stream().anyMatch(schema -> object.name().startsWith(schema + "."));
    return new DumpContent(
        removal instanceof Removal.Only(var names)
            ? new Removal.Only(names.stream().filter(within).collect(Collectors.toSet()))
            : removal,
        creates.map(names -> names.stream().filter(within).collect(Collectors.toSet())),
        roles,
        serverVersion,
        database);
  }

  /// A dump of which nothing is known but what becomes of the target.
  public static DumpContent removing(Removal removal) {
    return new DumpContent(removal, Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
  }
}
