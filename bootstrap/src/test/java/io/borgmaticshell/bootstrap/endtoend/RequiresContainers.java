package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.Program;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips tests on machines without a container engine or without the image, and says how to get
/// them. Asks first, because Testcontainers would look for a missing image for minutes.
final class RequiresContainers implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (InstalledPrograms.find("docker").isEmpty() || fails("info")) {
      return ConditionEvaluationResult.disabled(
          "no container engine answers; start Docker, or run CI=true scripts/verify");
    }
    return fails("image", "inspect", PostgresContainer.IMAGE)
        ? ConditionEvaluationResult.disabled(
            "no container image %s; scripts/verify makes it".formatted(PostgresContainer.IMAGE))
        : ConditionEvaluationResult.enabled("a container engine has the image");
  }

  private static boolean fails(String... words) {
    return Program.of("docker", words).run().exitCode() != 0;
  }
}
