package io.borgmaticshell.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.borgmaticshell.bootstrap.architecture.Places.DELIVERY;
import static io.borgmaticshell.bootstrap.architecture.Places.HOOK;
import static io.borgmaticshell.bootstrap.architecture.Places.PROCESS;
import static io.borgmaticshell.bootstrap.architecture.Places.SHELL_OR_BOOTSTRAP;
import static io.borgmaticshell.bootstrap.architecture.Places.USE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.borgmaticshell.domain.database.Secret;
import java.io.FileDescriptor;

@AnalyzeClasses(packages = "io.borgmaticshell", importOptions = ProgramClasses.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule the_domain_knows_only_itself =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..domain..", "java..", "org.jspecify..")
          .because("what a backup means must be readable without knowing Borg, YAML or Spring");

  @ArchTest
  static final ArchRule the_application_knows_only_the_domain =
      classes()
          .that()
          .resideInAPackage("..application..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..application..", "..domain..", "java..", "org.jspecify..")
          .because("what the program does must not change with the tools it uses");

  @ArchTest
  static final ArchRule Spring_stays_in_the_shell_and_the_composition_root =
      noClasses()
          .that(not(SHELL_OR_BOOTSTRAP))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("a one-shot command must run without starting Spring");

  @ArchTest
  static final ArchRule JLine_stays_in_the_shell_and_the_composition_root =
      noClasses()
          .that(not(SHELL_OR_BOOTSTRAP))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jline..")
          .because("only the prompt needs a terminal");

  @ArchTest
  static final ArchRule YAML_is_read_by_one_adapter =
      noClasses()
          .that()
          .resideOutsideOfPackage("..adapters.configuration..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.snakeyaml..", "org.yaml..")
          .because("everybody else sees checked options, whatever they were written in");

  @ArchTest
  static final ArchRule one_package_starts_processes =
      noClasses()
          .that(not(PROCESS))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .orShould()
          .callCodeUnitWhere(Members.runtimeExec())
          .because("every program must belong to a group that ends with us");

  @ArchTest
  static final ArchRule secrets_are_revealed_where_they_leave_the_program =
      noClasses()
          .that(not(PROCESS.or(DELIVERY)))
          .should()
          .callMethod(Secret.class, "reveal")
          .because("a secret that nobody else can read cannot reach a log or a command line");

  @ArchTest
  static final ArchRule only_the_delivery_to_services_speaks_HTTP =
      noClasses()
          .that(not(DELIVERY))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..")
          .because("most runs tell nobody, and must not pay for loading it");

  @ArchTest
  static final ArchRule adapters_do_not_know_each_other =
      slices()
          .matching("..adapters.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), PROCESS)
          .because("each can be replaced alone; only the process engine serves them all");

  @ArchTest
  static final ArchRule databases_do_not_know_each_other =
      slices()
          .matching("..adapters.database.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a new kind of database is one package, and leaves the others alone");

  @ArchTest
  static final ArchRule hooks_are_leaves =
      classes()
          .that(HOOK)
          .should(ArchConditions.bePublic())
          .andShould(ArchConditions.haveModifier(FINAL))
          .because(
              "the service loader needs them public, and sharing happens by calling functions");

  @ArchTest
  static final ArchRule hooks_are_named_by_nobody =
      classes()
          .that(HOOK)
          .should(Hooks.notBeNamedElsewhere())
          .because("a new kind of database must not need an edit anywhere else");

  @ArchTest
  static final ArchRule hooks_are_tested =
      classes()
          .that(HOOK)
          .should(Hooks.passTheContract())
          .because("what every kind of database keeps to is written once, and proven for each");

  @ArchTest
  static final ArchRule hooks_are_documented =
      classes()
          .that(HOOK)
          .should(Hooks.haveAPage())
          .because("users look for their database by name");

  @ArchTest
  static final ArchRule packages_are_null_marked =
      classes()
          .should(NullSafety.liveInANullMarkedPackage())
          .because("without the mark of its package, nothing checks a class for null");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices()
          .matching("io.borgmaticshell.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages that need each other are one package in two places");

  @ArchTest
  static final ArchRule the_time_comes_from_a_clock =
      noClasses()
          .should()
          .callCodeUnitWhere(Members.askTheComputerForTheTime())
          .because("a test must be able to choose the time; InstantSource is the port for it");

  @ArchTest
  static final ArchRule standard_streams_belong_to_the_shell =
      noClasses()
          .that(not(SHELL_OR_BOOTSTRAP))
          .should(ACCESS_STANDARD_STREAMS)
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(FileDescriptor.class)
          .because("output is a promise to scripts, and input may belong to somebody else");

  @ArchTest
  static final ArchRule use_cases_do_one_thing =
      classes()
          .that(USE_CASE)
          .should(Members.haveOnePublicMethod())
          .andShould(ArchConditions.haveModifier(FINAL))
          .because("a use case is one verb: data in, report out");

  @ArchTest
  static final ArchRule names_say_what_a_thing_is =
      noClasses()
          .should()
          .haveNameMatching(
              ".*[.$](Abstract[A-Z]\\w*|I[A-Z][a-z]\\w*"
                  + "|\\w+(Utils?|Helper|Manager|Impl|Dto|Port|UseCase|Mapper))")
          .because("a function belongs to the type it talks about, and that type has a name");

  @ArchTest
  static final ArchRule nobody_uses_java_util_logging =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .because("what happens is told to the progress listener");

  @ArchTest
  static void more_than_sixty_classes_were_seen(JavaClasses classes) {
    assertThat(classes.size()).as("number of classes the rules were applied to").isGreaterThan(60);
  }
}
