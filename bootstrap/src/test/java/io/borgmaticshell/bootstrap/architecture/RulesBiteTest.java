package io.borgmaticshell.bootstrap.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesBiteTest {
  private static final String SAMPLES = "io.borgmaticshell.bootstrap.architecture.samples";

  private static final Map<String, String> CULPRITS =
      Map.ofEntries(
          entry("the_domain_knows_only_itself", "domain.KnowsTheApplication"),
          entry("the_application_knows_only_the_domain", "application.KnowsAnAdapter"),
          entry("Spring_stays_in_the_shell_and_the_composition_root", "adapters.borg.UsesSpring"),
          entry("JLine_stays_in_the_shell_and_the_composition_root", "adapters.borg.UsesJLine"),
          entry("YAML_is_read_by_one_adapter", "adapters.borg.ReadsYaml"),
          entry("one_package_starts_processes", "adapters.borg.StartsAProgram"),
          entry(
              "secrets_are_revealed_where_they_leave_the_program", "adapters.borg.RevealsASecret"),
          entry("only_the_delivery_to_services_speaks_HTTP", "adapters.borg.SpeaksHttp"),
          entry("adapters_do_not_know_each_other", "adapters.borg.KnowsAnotherAdapter"),
          entry("databases_do_not_know_each_other", "adapters.database.redis.KnowsTheNeighbour"),
          entry("hooks_are_leaves", "adapters.database.redis.RedisHook"),
          entry("hooks_are_named_by_nobody", "adapters.shell.NamesAHook"),
          entry("hooks_are_tested", "adapters.database.redis.RedisHook"),
          entry("hooks_are_documented", "adapters.database.redis.RedisHook"),
          entry("packages_are_null_marked", "unmarked.Unmarked"),
          entry("packages_have_no_cycles", "cycle.egg.Egg"),
          entry("the_time_comes_from_a_clock", "adapters.borg.ReadsTheWallClock"),
          entry("standard_streams_belong_to_the_shell", "adapters.borg.PrintsItsResult"),
          entry("use_cases_do_one_thing", "application.backup.DoesTwoThings"),
          entry("names_say_what_a_thing_is", "adapters.borg.DumpHelper"),
          entry("nobody_uses_java_util_logging", "adapters.borg.LogsBesideTheListener"));

  private static final JavaClasses SAMPLE_CLASSES = new ClassFileImporter().importPackages(SAMPLES);

  static Stream<String> rules() {
    return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
        .filter(field -> field.getType().equals(ArchRule.class))
        .map(field -> field.getName());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void names_its_culprit(String rule) throws ReflectiveOperationException {
    var field = ArchitectureTest.class.getDeclaredField(rule);
    var result = ((ArchRule) field.get(ArchitectureTest.class)).evaluate(SAMPLE_CLASSES);

    assertThat(CULPRITS).as("bad samples").containsKey(rule);
    assertThat(result.getFailureReport().getDetails())
        .as("complaints about the samples")
        .anyMatch(complaint -> complaint.contains(SAMPLES + "." + CULPRITS.get(rule)));
  }

  @Test
  void has_no_sample_without_a_rule() {
    assertThat(new TreeSet<>(CULPRITS.keySet())).isSubsetOf(rules().toList());
  }

  @Test
  void too_few_classes_are_noticed() {
    assertThatThrownBy(() -> ArchitectureTest.more_than_sixty_classes_were_seen(SAMPLE_CLASSES))
        .hasMessageContaining("number of classes");
  }
}
