package io.borgmaticshell.domain.hook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shell commands that run before or after a step, as one entry of `commands:` declares them.
///
/// @param actions for which actions; empty means for all, an empty set for none
/// @param endings after which endings; empty means after any, an empty set after none
/// @param commands texts for a shell, in order
public record CommandHook(
    Order order,
    Scope scope,
    Optional<Set<String>> actions,
    Optional<Set<Ending>> endings,
    List<String> commands) {

  public CommandHook {
    actions = actions.map(Set::copyOf);
    endings = endings.map(Set::copyOf);
    commands = List.copyOf(commands);
  }

  /// Whether it stands on this side of this step.
  public boolean stands(Order order, Scope scope) {
    return this.order == order && this.scope == scope;
  }

  /// Whether it runs when at least one of these actions is asked for. Actions of a group, such as
  /// `key export`, go by the name of the group as well.
  public boolean concerns(Collection<String> asked) {
    return actions.isEmpty()
        || asked.stream()
            .anyMatch(
                action -> actions.get().contains(action) || actions.get().contains(group(action)));
  }

  /// Whether it runs after a step that ended like this.
  public boolean follows(Ending ending) {
    return endings.isEmpty() || endings.get().contains(ending);
  }

  private static String group(String action) {
    return action.split(" ", 2)[0];
  }
}
