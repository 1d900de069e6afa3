package io.borgmaticshell.application.port;

import java.io.OutputStream;
import java.util.function.Consumer;

/// Takes what a task brings to light.
public interface TaskOutput {
  /// Takes everything, and shows nothing.
  TaskOutput NOWHERE =
      new TaskOutput() {
        @Override
        public void line(String text) {}

        @Override
        public void object(Consumer<Consumer<String>> telling) {}

        @Override
        public OutputStream content() {
          return OutputStream.nullOutputStream();
        }

        @Override
        public OutputStream asides() {
          return OutputStream.nullOutputStream();
        }
      };

  /// Takes a line of text.
  void line(String text);

  /// Takes one JSON object; all objects of an invocation make up one document.
  default void object(String json) {
    object(pieces -> pieces.accept(json));
  }

  /// Takes one JSON object in pieces, however large it is.
  ///
  /// @param telling hands over one piece after another
  void object(Consumer<Consumer<String>> telling);

  /// Where content goes that is no text, byte by byte.
  OutputStream content();

  /// Where a program that talks to the user itself says everything else.
  OutputStream asides();
}
