package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.Program;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips tests on machines without Podman or without the image in it, and says how to get them.
final class RequiresPodman implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var hasImage =
        InstalledPrograms.find("podman").isPresent()
            && Program.of("podman", "image", "exists", PostgresContainer.IMAGE).run().exitCode()
                == 0;
    return hasImage
        ? ConditionEvaluationResult.enabled("Podman has the image")
        : ConditionEvaluationResult.disabled(
            "no Podman with the image %s; run CI=true scripts/verify"
                .formatted(PostgresContainer.IMAGE));
  }
}
