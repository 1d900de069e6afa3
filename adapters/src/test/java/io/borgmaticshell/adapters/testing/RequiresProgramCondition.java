package io.borgmaticshell.adapters.testing;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

final class RequiresProgramCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var missing =
        AnnotationSupport.findAnnotation(context.getElement(), RequiresProgram.class).stream()
            .flatMap(required -> Arrays.stream(required.value()))
            .filter(program -> InstalledPrograms.find(program).isEmpty())
            .map(InstalledPrograms::whyMissing)
            .collect(Collectors.joining("; "));
    return missing.isEmpty()
        ? ConditionEvaluationResult.enabled("the required programs are installed")
        : ConditionEvaluationResult.disabled(missing);
  }
}
