package io.borgmaticshell.bootstrap.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// A distribution with the real launcher and the real Java runtime around a tiny program, which
/// says a word, whether it runs from a start-up cache, and its arguments.
record SampleDistribution(Path home) {
  private static final Path PACKAGED = Path.of("target/borgmatic-shell").toAbsolutePath();
  private static final List<String> SCRIPTS =
      List.of("bin/borgmatic", "libexec/build-startup-cache", "libexec/java-runtime.sh");

  static SampleDistribution in(Path home, String word) throws IOException {
    for (var script : SCRIPTS) {
      Files.createDirectories(home.resolve(script).getParent());
      Files.copy(PACKAGED.resolve(script), home.resolve(script));
      home.resolve(script).toFile().setExecutable(true);
    }
    Files.createDirectory(home.resolve("lib"));
    Files.createSymbolicLink(home.resolve("runtime"), PACKAGED.resolve("runtime"));
    var distribution = new SampleDistribution(home);
    distribution.program(word);
    return distribution;
  }

  /// JUnit warns about each link that leads out of its temporary directory.
  static void removeLinks(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  Path launcher() {
    return home.resolve("bin/borgmatic");
  }

  Path jar() {
    return home.resolve("lib/program.jar");
  }

  /// Puts a program into the jar that says the given word.
  void program(String word) throws IOException {
    var sources = Files.createTempDirectory("sources");
    var source =
        Files.writeString(
            sources.resolve("Application.java"),
            """
            package io.borgmaticshell.bootstrap;
            public final class Application {
              public static void main(String[] arguments) {
                System.out.println("%s");
                var cached = java.lang.management.ManagementFactory.getRuntimeMXBean()
                    .getInputArguments().stream().anyMatch(flag -> flag.startsWith("-XX:AOTCache="));
                System.out.println(cached ? "with cache" : "without cache");
                for (var argument : arguments) System.out.println("[" + argument + "]");
              }
            }
            class StartupTraining {
              public static void main(String[] arguments) { Application.main(arguments); }
            }
            """
                .formatted(word));
    var result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", sources.toString(), source.toString());
    if (result != 0) {
      throw new IllegalStateException("the sample program does not compile");
    }
    pack(sources.resolve("io/borgmaticshell/bootstrap"));
  }

  private void pack(Path classes) throws IOException {
    try (var jar = new JarOutputStream(Files.newOutputStream(jar()));
        Stream<Path> files = Files.list(classes)) {
      for (var file : files.sorted().toList()) {
        jar.putNextEntry(new JarEntry("io/borgmaticshell/bootstrap/" + file.getFileName()));
        Files.copy(file, jar);
      }
    }
  }

  void touchJar() throws IOException {
    Files.setLastModifiedTime(jar(), FileTime.from(Instant.EPOCH));
  }

  Outcome run(String... arguments) throws IOException, InterruptedException {
    return run(launcher(), Map.of(), arguments);
  }

  Outcome run(Path program, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    return Outcome.of(command, home.getRoot(), environment);
  }

  Outcome buildCache() throws IOException, InterruptedException {
    return run(home.resolve("libexec/build-startup-cache"), Map.of());
  }

  List<Path> caches() throws IOException {
    try (var files = Files.newDirectoryStream(home.resolve("lib"), "startup-*.aot")) {
      var caches = new ArrayList<Path>();
      files.forEach(caches::add);
      return caches;
    }
  }
}
