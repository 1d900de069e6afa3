package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgGrammar;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hashes of what files on disk hold, of a kind that Borg computes of archived files as well.
sealed interface ContentHashes {

  /// Those that a generation of Borg knows (Borg documentation, "borg list": keys of formats).
  ///
  /// @param command the configured program for xxh64 hashes
  static ContentHashes of(BorgGrammar grammar, ProcessEngine engine, Optional<String> command) {
    return grammar == BorgGrammar.ONE
        ? new Xxh64(engine, command.orElse(Xxh64.USUAL_COMMAND))
        : new Sha256();
  }

  /// Their name in Borg's formats.
  String key();

  /// The hash of each file, as far as it can be read.
  Map<Path, String> hashes(List<Path> files);

  /// Those that a program computes.
  record Xxh64(ProcessEngine engine, String program) implements ContentHashes {
    private static final String USUAL_COMMAND = "xxh64sum";
    private static final String HASH = "(?m)^\\\\?([0-9a-f]{16})  ";

    @Override
    public String key() {
      return "xxh64";
    }

    @Override
    public Map<Path, String> hashes(List<Path> files) {
      var line = CommandLine.ofConfigured(program);
      files.forEach(file -> line.arg(file.toString()));
      try (var group = engine.group()) {
        return read(
            new String(group.capture(line.build()).output(), StandardCharsets.UTF_8), files);
      }
    }

    // Names hold anything, even line ends, so they are looked for and not read. Newer versions of
    // the program write them with backslashes.
    static Map<Path, String> read(String answer, List<Path> files) {
      var hashes = new HashMap<Path, String>();
      for (var file : files) {
        var name = file.toString();
        var escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        Pattern.compile(HASH + "(?:%s|%s)$".formatted(Pattern.quote(name), Pattern.quote(escaped)))
            .matcher(answer)
            .results()
            .findFirst()
            .ifPresent(found -> hashes.put(file, found.group(1)));
      }
      return hashes;
    }
  }

  /// Those that take no program.
  record Sha256() implements ContentHashes {
    @Override
    public String key() {
      return "sha256";
    }

    @Override
    public Map<Path, String> hashes(List<Path> files) {
      var hashes = new HashMap<Path, String>();
      for (var file : files) {
        hash(file).ifPresent(hash -> hashes.put(file, hash));
      }
      return hashes;
    }

    private static Optional<String> hash(Path file) {
      try (var content = new DigestInputStream(Files.newInputStream(file), digest())) {
        content.transferTo(OutputStream.nullOutputStream());
        return Optional.of(HexFormat.of().formatHex(content.getMessageDigest().digest()));
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    private static MessageDigest digest() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
