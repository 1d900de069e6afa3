package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.application.hook.DatabaseHook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// The packaged program with one more jar in its folder `lib`, as somebody would install a kind of
/// database that it does not bring with it.
///
/// @param home a copy of the distribution, without a Java of its own and without start-up cache
record ExtendedProgram(Path home) {
  private static final Path PACKAGED = Path.of("target/borgmatic-shell").toAbsolutePath();

  static ExtendedProgram in(Path home, Class<? extends DatabaseHook> hook) throws IOException {
    for (var folder : List.of("bin", "libexec", "lib")) {
      Files.createDirectories(home.resolve(folder));
      try (var files =
          Files.newDirectoryStream(PACKAGED.resolve(folder), ExtendedProgram::isNeeded)) {
        for (var file : files) {
          Files.copy(
              file,
              home.resolve(folder).resolve(file.getFileName()),
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    pack(hook, home.resolve("lib/another-database.jar"));
    return new ExtendedProgram(home);
  }

  private static boolean isNeeded(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".aot");
  }

  // One class, and the line that the compiler wrote because of its annotation.
  private static void pack(Class<? extends DatabaseHook> hook, Path file) throws IOException {
    var service = "META-INF/services/" + DatabaseHook.class.getName();
    var type = hook.getName().replace('.', '/') + ".class";
    try (var jar = new JarOutputStream(Files.newOutputStream(file));
        var code = hook.getResourceAsStream("/" + type)) {
      if (code == null) {
        throw new IllegalStateException(type + " is not there");
      }
      jar.putNextEntry(new JarEntry(type));
      code.transferTo(jar);
      jar.putNextEntry(new JarEntry(service));
      jar.write((hook.getName() + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  Borgmatic borgmatic() {
    return new Borgmatic(
        home.resolve("bin/borgmatic"), Map.of("JAVA_HOME", System.getProperty("java.home")));
  }
}
