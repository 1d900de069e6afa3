package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// The processes of this machine, as Linux shows them to everybody.
public final class ProcessTable {
  private static final Path PROC = Path.of("/proc");

  private ProcessTable() {}

  /// The command lines of processes with a text among their words.
  public static List<String> mentioning(String text) {
    return commandLines(process -> commandLine(process).contains(text));
  }

  /// The command lines of processes that inherited a variable whose value is a marker.
  public static List<String> marked(String marker) {
    return commandLines(process -> read(process.resolve("environ")).contains(marker));
  }

  static OptionalLong peakMemory(long process) {
    return read(PROC.resolve(Long.toString(process)).resolve("status"))
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }

  private static List<String> commandLines(Predicate<Path> wanted) {
    var found = new ArrayList<String>();
    try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (var process : processes) {
        if (wanted.test(process) && !isZombie(process)) {
          found.add(process.getFileName() + " " + commandLine(process));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean isZombie(Path process) {
    return read(process.resolve("status")).contains("State:\tZ");
  }

  private static String commandLine(Path process) {
    return read(process.resolve("cmdline")).replace('\0', ' ').strip();
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // The process has ended, or is somebody else's.
      return "";
    }
  }
}
