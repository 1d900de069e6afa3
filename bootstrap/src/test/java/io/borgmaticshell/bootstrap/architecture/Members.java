package io.borgmaticshell.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.InstantSource;

/// What the rules ask about methods and calls.
final class Members {
  private Members() {}

  static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  static ArchCondition<JavaClass> haveOnePublicMethod() {
    return new ArchCondition<>("have exactly one public method") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var methods =
            type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(method -> method.getName())
                .sorted()
                .toList();
        events.add(
            new SimpleConditionEvent(
                type, methods.size() == 1, "%s has %s".formatted(type.getFullName(), methods)));
      }
    };
  }

  static DescribedPredicate<JavaCall<?>> runtimeExec() {
    return DescribedPredicate.describe(
        "the target is Runtime.exec",
        call ->
            call.getTarget().getOwner().isEquivalentTo(Runtime.class)
                && call.getTarget().getName().equals("exec"));
  }

  /// A call such as `Instant.now()`, whose answer no test can choose.
  static DescribedPredicate<JavaCall<?>> askTheComputerForTheTime() {
    return DescribedPredicate.describe(
        "the computer is asked for the time", call -> isWallClock(call.getTarget()));
  }

  private static boolean isWallClock(AccessTarget.CodeUnitCallTarget target) {
    var owner = target.getOwner();
    if (owner.isEquivalentTo(System.class)) {
      return target.getName().equals("currentTimeMillis");
    }
    return owner.getPackageName().equals("java.time")
        && target.getName().equals("now")
        && target.getRawParameterTypes().stream()
            .noneMatch(type -> type.isAssignableTo(InstantSource.class));
  }
}
