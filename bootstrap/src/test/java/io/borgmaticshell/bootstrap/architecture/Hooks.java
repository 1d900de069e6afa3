package io.borgmaticshell.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.borgmaticshell.adapters.testing.hook.GuardedDatabaseContract;
import io.borgmaticshell.adapters.testing.hook.HookPageContract;
import io.borgmaticshell.adapters.testing.hook.LiveDatabaseContract;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.domain.database.EntryOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/// What the rules ask of the hooks.
final class Hooks {
  private static final Path PAGES = Path.of("../docs/databases").toAbsolutePath().normalize();

  private Hooks() {}

  static ArchCondition<JavaClass> notBeNamedElsewhere() {
    return new ArchCondition<>("be named by nobody outside their package") {
      @Override
      public void check(JavaClass hook, ConditionEvents events) {
        for (var dependency : hook.getDirectDependenciesToSelf()) {
          var stranger = !dependency.getOriginClass().getPackage().equals(hook.getPackage());
          events.add(new SimpleConditionEvent(hook, !stranger, dependency.getDescription()));
        }
      }
    };
  }

  static ArchCondition<JavaClass> passTheContract() {
    return condition(
        "have a test that passes the contract, with a database that is there",
        hook -> test(hook).filter(test -> passesTheContract(hook, test)).isPresent());
  }

  private static Optional<Class<?>> test(JavaClass hook) {
    try {
      return Optional.of(Class.forName(hook.getFullName() + "Test"));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static boolean passesTheContract(JavaClass hook, Class<?> test) {
    var live = hasPasswords(hook) ? GuardedDatabaseContract.class : LiveDatabaseContract.class;
    return HookPageContract.class.isAssignableFrom(test)
        && Arrays.stream(test.getDeclaredClasses()).anyMatch(live::isAssignableFrom);
  }

  private static boolean hasPasswords(JavaClass hook) {
    return ServiceLoader.load(DatabaseHook.class).stream()
        .filter(found -> found.type().getName().equals(hook.getFullName()))
        .anyMatch(found -> found.get().options().contains(EntryOptions.PASSWORD));
  }

  static ArchCondition<JavaClass> haveAPage() {
    return condition("have a page in docs/databases", hook -> Files.isRegularFile(page(hook)));
  }

  // PostgreSqlHook is described in postgresql.md.
  private static Path page(JavaClass hook) {
    var name = hook.getSimpleName().replaceAll("Hook$", "").toLowerCase(Locale.ROOT);
    return PAGES.resolve(name + ".md");
  }

  private static ArchCondition<JavaClass> condition(String what, Predicate<JavaClass> holds) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass hook, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                hook, holds.test(hook), "%s should %s".formatted(hook.getFullName(), what)));
      }
    };
  }
}
