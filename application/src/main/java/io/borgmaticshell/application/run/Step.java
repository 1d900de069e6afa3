package io.borgmaticshell.application.run;

import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.hook.Scope;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A step of a run that commands may stand around.
///
/// @param name what people call it: "create"
/// @param actions those it is about, by which its commands are chosen
/// @param values what the placeholders of its commands stand for
record Step(
    Configuration configuration,
    Scope scope,
    String name,
    List<String> actions,
    Map<String, String> values) {

  static Step action(RepositoryAccess access, String action) {
    return new Step(
        access.configuration(), Scope.ACTION, action, List.of(action), ofRepository(access));
  }

  static Step repository(RepositoryAccess access, List<String> actions) {
    return new Step(
        access.configuration(),
        Scope.REPOSITORY,
        "repository " + access.repository().display(),
        actions,
        ofRepository(access));
  }

  static Step configuration(Configuration configuration, List<String> actions) {
    return new Step(
        configuration,
        Scope.CONFIGURATION,
        "configuration " + configuration.file(),
        actions,
        ofConfiguration(configuration));
  }

  static Step everything(Configuration configuration, List<String> actions) {
    return new Step(
        configuration, Scope.EVERYTHING, "everything", actions, ofConfiguration(configuration));
  }

  /// @param access the repository it happened in; empty if it did not get that far
  static Step error(
      Configuration configuration,
      Optional<RepositoryAccess> access,
      OperationFailed error,
      List<String> actions) {
    var values = ofConfiguration(configuration);
    values.put("repository", access.map(one -> one.repository().location()).orElse(""));
    values.put("repository_label", access.flatMap(one -> one.repository().label()).orElse(""));
    values.put("error", error.problem().what());
    values.put("output", error.output());
    return new Step(configuration, Scope.ERROR, "an error", actions, values);
  }

  private static Map<String, String> ofConfiguration(Configuration configuration) {
    var values = new LinkedHashMap<String, String>();
    values.put("configuration_filename", configuration.file());
    values.put("log_file", configuration.options().text(ReportingOptions.LOG_FILE).orElse(""));
    return values;
  }

  private static Map<String, String> ofRepository(RepositoryAccess access) {
    var values = ofConfiguration(access.configuration());
    values.put("repository", access.repository().location());
    values.put("repository_label", access.repository().label().orElse(""));
    values.put(
        "repositories",
        access.configuration().repositories().stream()
            .map(repository -> repository.location())
            .collect(Collectors.joining(",")));
    return values;
  }
}
