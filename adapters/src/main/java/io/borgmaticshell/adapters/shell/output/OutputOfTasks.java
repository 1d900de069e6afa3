package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.application.port.TaskOutput;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Hands what tasks bring to light on to the user.
public final class OutputOfTasks implements TaskOutput {
  private final Output output;
  private final UnaryOperator<String> lines;

  public OutputOfTasks(Output output) {
    this(output, UnaryOperator.identity());
  }

  /// @param lines what becomes of each line before it is shown
  public OutputOfTasks(Output output, UnaryOperator<String> lines) {
    this.output = output;
    this.lines = lines;
  }

  @Override
  public void line(String text) {
    output.answer(lines.apply(text));
  }

  @Override
  public void object(Consumer<Consumer<String>> telling) {
    output.object(telling);
  }

  @Override
  public OutputStream content() {
    return output.content();
  }

  @Override
  public OutputStream asides() {
    return output.asides();
  }
}
