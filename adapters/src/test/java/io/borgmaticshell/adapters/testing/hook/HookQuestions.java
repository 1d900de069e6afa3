package io.borgmaticshell.adapters.testing.hook;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.option.OptionType;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks a hook everything it can be asked about a database. The questions are found by looking, so
/// that none is forgotten that hooks learn to answer later.
final class HookQuestions {
  static final String SECRET = "hunter2-4711";

  private final DatabaseHook hook;

  HookQuestions(DatabaseHook hook) {
    this.hook = hook;
  }

  /// Every way to ask about an entry: to back up or to restore it, whatever the archive holds, with
  /// each value of each option that has only a few.
  List<DatabaseTarget> targets(Map<String, Object> options) {
    var targets = new ArrayList<DatabaseTarget>();
    for (var variant : variants(options)) {
      var entry = entry(variant);
      targets.add(DatabaseTarget.forDump(entry));
      for (var shape : DumpShape.values()) {
        var format = hook.format(shape, DumpHead.NONE);
        var restore = DatabaseTarget.forRestore(entry, entry.name()).stored(format);
        targets.add(restore);
        narrowed(restore).ifPresent(targets::add);
      }
    }
    return targets;
  }

  private Optional<DatabaseTarget> narrowed(DatabaseTarget target) {
    try {
      return Optional.of(hook.onlySchemas(target, List.of("part")));
    } catch (OperationFailed notPossible) {
      return Optional.empty();
    }
  }

  DatabaseEntry entry(Map<String, Object> options) {
    return new DatabaseEntry(hook.name(), 0, new Options(options));
  }

  /// The same entry with a secret wherever it may have one.
  Map<String, Object> withSecrets(Map<String, Object> options) {
    var all = options;
    for (var secret : List.of(EntryOptions.PASSWORD, EntryOptions.RESTORE_PASSWORD)) {
      all = hook.options().contains(secret) ? with(all, secret.key(), SECRET) : all;
    }
    return all;
  }

  private Set<Map<String, Object>> variants(Map<String, Object> options) {
    Set<Map<String, Object>> variants = new LinkedHashSet<>(List.of(options));
    for (var option : hook.options()) {
      if (option.type() instanceof OptionType.Choice(var values)) {
        values.forEach(value -> variants.add(with(options, option.key(), value)));
      }
    }
    for (var variant : List.copyOf(variants)) {
      variants.add(with(variant, EntryOptions.NAME.key(), "all"));
    }
    return variants;
  }

  private static Map<String, Object> with(Map<String, Object> options, String key, Object value) {
    var all = new LinkedHashMap<>(options);
    all.put(key, value);
    return all;
  }

  /// What the hook answers to every question about a target; a refusal is an answer, too.
  List<Object> answers(DatabaseTarget target) {
    return Arrays.stream(DatabaseHook.class.getMethods())
        .filter(method -> List.of(method.getParameterTypes()).equals(List.of(DatabaseTarget.class)))
        .sorted(Comparator.comparing(Method::getName))
        .map(question -> answer(question, target))
        .toList();
  }

  private Object answer(Method question, DatabaseTarget target) {
    try {
      return question.invoke(hook, target);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof OperationFailed refusal) {
        return refusal.problem();
      }
      throw new IllegalStateException(question + " failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The command lines that an answer holds, however deep.
  static List<CommandLine> commandsIn(Object answer) {
    return switch (answer) {
      case CommandLine command -> List.of(command);
      case Optional<?> some -> some.map(HookQuestions::commandsIn).orElse(List.of());
      case Collection<?> all -> all.stream().flatMap(one -> commandsIn(one).stream()).toList();
      case Record parts ->
          Arrays.stream(parts.getClass().getRecordComponents())
              .flatMap(part -> commandsIn(value(parts, part.getAccessor())).stream())
              .toList();
      default -> List.of();
    };
  }

  private static Object value(Record parts, Method accessor) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
