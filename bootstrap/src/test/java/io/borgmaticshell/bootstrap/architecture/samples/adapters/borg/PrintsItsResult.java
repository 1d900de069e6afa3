package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

final class PrintsItsResult {
  private PrintsItsResult() {}

  static void print(String result) {
    System.out.println(result);
  }
}
