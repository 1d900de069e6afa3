package io.borgmaticshell.adapters.configuration.fuzz;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Short texts that stand for much, and long ones.
final class Bombs {
  private static final int LONG = 500_000;

  /// By their names.
  static final Map<String, Function<Random, String>> ALL = new TreeMap<>();

  static {
    bomb("aliases of aliases", random -> laughs(random, "a%d: &a%d [%s]", "*a%d", ", "));
    bomb("merges of merges", random -> laughs(random, "a%d: &a%d {<<: [%s], k: 1}", "*a%d", ", "));
    bomb(
        "aliases of texts",
        _ -> "x: &x " + "y".repeat(50_000) + "\nz: [" + "*x, ".repeat(9_000) + "]");
    bomb(
        "constants of constants",
        random ->
            "constants:\n"
                + laughs(random, "  c%d: \"%2$s\"", "{c%d}", "")
                + "\ncompression: '{c9}'");
    bomb(
        "constants of environment",
        _ -> "constants:\n  a: ${NAME}{b}\n  b: ${EMPTY}{a}\ncompression: '{a}'");
    bomb("much environment", _ -> "compression: \"" + "${PASSPHRASE}".repeat(100_000) + "\"");
    bomb("ten megabytes", _ -> "compression: " + "x".repeat(10_000_000));
    bomb("a long text", _ -> "compression: " + "x".repeat(1_900_000));
    bomb("a long path", _ -> "repositories: [{path: \"" + "x".repeat(LONG) + "\"}]");
    bomb("a long key", _ -> "? " + "x".repeat(LONG) + "\n: y");
    bomb("a long number", _ -> "keep_daily: !!int " + "7".repeat(LONG));
    bomb("a long fraction", _ -> "keep_daily: !!float 1." + "7".repeat(LONG));
    bomb("many blanks", _ -> "compression: x" + " ".repeat(LONG) + "y");
    bomb("many comments", _ -> "# x\n".repeat(LONG / 4));
    bomb("many keys", _ -> lines(60_000, i -> "k" + i + ":"));
    bomb("many texts", _ -> lines(60_000, i -> "k" + i + ": text"));
    bomb("one key many times", _ -> "exclude_patterns: [x]\n".repeat(60_000));
    bomb("one section many times", _ -> lines(60_000, i -> "ntfy: {k" + i + ": x}"));
    bomb("many items", _ -> "exclude_patterns:\n" + lines(60_000, i -> "- x" + i));
    bomb("many wrong items", _ -> "exclude_patterns:\n" + lines(60_000, i -> "- " + i));
    bomb("many databases", _ -> "postgresql_databases:\n" + lines(30_000, i -> "- name: x" + i));
    bomb("many anchors", _ -> lines(30_000, i -> "k" + i + ": &a" + i + " x"));
    bomb("many aliases", _ -> "x: &x {a: b}\ny: [" + "*x, ".repeat(20_000) + "]");
    bomb("many merges", _ -> "x: &x {a: [b]}\ny: {<<: [" + "*x, ".repeat(9_000) + "]}");
    bomb("many inclusions", _ -> "x: !include [" + "parts/common.yaml, ".repeat(1_500) + "]");
    bomb(
        "many long inclusions",
        _ -> "x: !include [" + "../dialect/long-lines.yaml, ".repeat(900) + "]");
    bomb("brackets", _ -> "x: " + "[".repeat(100_000));
    bomb("braces", _ -> "x: " + "{a: ".repeat(100_000));
    bomb("dashes", _ -> "x:\n  " + "- ".repeat(100_000) + "y");
    bomb("question marks", _ -> "? ".repeat(100_000) + "y");
    bomb("stairs", _ -> lines(1_500, i -> " ".repeat(i) + "k:"));
    bomb("tags", _ -> "x: " + "!a ".repeat(100_000));
    bomb("quotation marks", _ -> "x: " + "'".repeat(LONG));
    bomb("backslashes", _ -> "x: \"" + "\\\\".repeat(LONG / 2) + "\"");
    bomb("percent signs", _ -> "%".repeat(LONG));
    bomb("documents", _ -> "---\n".repeat(LONG / 4));
    bomb("circles", _ -> "<<: !include [common.yaml, chain/first.yaml, ../several-merged.yaml]");
    bomb("directives", _ -> "%TAG ! tag:x,2000:\n".repeat(10_000) + "---\na: b");
  }

  private Bombs() {}

  private static void bomb(String name, Function<Random, String> text) {
    ALL.put(name, text);
  }

  // Each stands for ten of the one before.
  private static String laughs(Random random, String form, String reference, String separator) {
    var levels = 3 + random.nextInt(30);
    return lines(
        levels,
        i -> {
          var before = reference.formatted(i - 1);
          var ten =
              i == 0
                  ? (separator.isEmpty() ? "ha" : "{a: b}")
                  : IntStream.range(0, 10)
                      .mapToObj(_ -> before)
                      .collect(Collectors.joining(separator));
          return form.contains("%2$s") ? form.formatted(i, ten) : form.formatted(i, i, ten);
        });
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }
}
