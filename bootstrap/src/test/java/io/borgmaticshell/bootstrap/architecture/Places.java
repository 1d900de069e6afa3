package io.borgmaticshell.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.borgmaticshell.application.hook.DatabaseHook;

/// Parts of the program that the rules speak about.
final class Places {
  private static final DescribedPredicate<JavaClass> BOOTSTRAP =
      describe(
          "the composition root",
          type ->
              type.getPackageName().startsWith("io.borgmaticshell.bootstrap")
                  // The bad samples live below our own package and must not profit from it.
                  && !type.getPackageName().contains(".samples."));

  static final DescribedPredicate<JavaClass> SHELL_OR_BOOTSTRAP =
      resideInAPackage("..adapters.shell..")
          .or(BOOTSTRAP)
          .as("in the shell or the composition root");

  static final DescribedPredicate<JavaClass> PROCESS = resideInAPackage("..adapters.process..");

  static final DescribedPredicate<JavaClass> DELIVERY =
      resideInAPackage("..adapters.monitoring.delivery..");

  static final DescribedPredicate<JavaClass> USE_CASE =
      resideInAPackage("..application..")
          .and(
              describe(
                  "a public class with a method 'run'",
                  type ->
                      Members.isPublic(type)
                          && !type.isInterface()
                          && type.getMethods().stream()
                              .anyMatch(method -> method.getName().equals("run"))))
          .as("are use cases");

  static final DescribedPredicate<JavaClass> HOOK =
      assignableTo(DatabaseHook.class).and(not(INTERFACES)).as("are hooks");

  private Places() {}
}
