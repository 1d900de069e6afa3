package io.borgmaticshell.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

  static ArchCondition<JavaClass> haveATest() {
    return condition(
        "have a test",
        hook -> {
          var test = "/" + hook.getFullName().replace('.', '/') + "Test.class";
          return Hooks.class.getResource(test) != null;
        });
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
