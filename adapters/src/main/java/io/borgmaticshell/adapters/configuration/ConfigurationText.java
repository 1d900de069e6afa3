package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The text of a configuration file.
final class ConfigurationText {
  // Real files have a few kilobytes. The limit keeps `--config /dev/zero` from eating the memory.
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private ConfigurationText() {}

  /// @throws OperationFailed CONFIGURATION if there is no readable text file
  static String of(String file) {
    var path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw problem(file, "is a directory", "Name a file: --config FILE.");
    }
    try (var stream = Files.newInputStream(path)) {
      var bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw problem(file, "is larger than 2 MiB", "Is it really a configuration file?");
      }
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException _) {
      throw problem(file, "does not exist", "Name another file: --config FILE.");
    } catch (AccessDeniedException _) {
      throw problem(file, "cannot be read: permission denied", "Run as a user who may read it.");
    } catch (CharacterCodingException _) {
      throw problem(file, "is not UTF-8 text", "Save it with the encoding UTF-8.");
    } catch (IOException e) {
      throw problem(file, "cannot be read: " + e.getMessage(), "");
    }
  }

  private static OperationFailed problem(String file, String what, String advice) {
    return OperationFailed.because(
        Problem.Kind.CONFIGURATION, "The configuration file %s %s.".formatted(file, what), advice);
  }
}
