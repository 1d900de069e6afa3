package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.application.port.TaskOutput;
import java.io.OutputStream;
import java.util.function.Consumer;

/// Hands what tasks bring to light on to the user.
public final class OutputOfTasks implements TaskOutput {
  private final Output output;

  public OutputOfTasks(Output output) {
    this.output = output;
  }

  @Override
  public void line(String text) {
    output.answer(text);
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
