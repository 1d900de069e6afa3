package io.borgmaticshell.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/// What the rules ask about null.
final class NullSafety {
  private NullSafety() {}

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, "%s lives in an unmarked package".formatted(type.getFullName())));
      }
    };
  }
}
