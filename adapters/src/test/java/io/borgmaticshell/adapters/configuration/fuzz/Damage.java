package io.borgmaticshell.adapters.configuration.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A way to damage a file.
///
/// @param weight how often it is chosen; those that cost much are rare
record Damage(String name, int weight, Bytes bytes) {
  private static final List<Damage> ALL =
      new ArrayList<>(
          List.of(
              new Damage("another byte", 900, Damage::anotherByte),
              new Damage("missing bytes", 600, Damage::missingBytes),
              new Damage(
                  "missing end", 600, (all, random) -> upTo(all, random.nextInt(length(all)))),
              new Damage("control characters", 300, Damage::controlCharacter),
              ofLines("repeated line", 600, (lines, random) -> lines.add(pick(lines, random))),
              ofLines("missing line", 600, (lines, random) -> lines.remove(at(lines, random))),
              ofLines("lines in another order", 300, Collections::shuffle),
              ofLines("another indentation", 900, Damage::indent),
              ofLines("another value", 1800, Damage::anotherValue),
              ofLines("another key", 900, Damage::anotherKey),
              ofLines("another item", 600, Damage::anotherItem),
              ofText("other line ends", 150, Damage::lineEnds),
              new Damage("another encoding", 150, Damage::encoding)));

  static {
    Bombs.ALL.forEach((name, text) ->
        ALL.add(ofText(name, 1, (all, random) -> all + "\n" + text.apply(random) + "\n")));
  }

  private static final int WEIGHTS = ALL.stream().mapToInt(Damage::weight).sum();

  /// What happens to the bytes of a file.
  interface Bytes {
    byte[] damaged(byte[] all, Random random);
  }

  /// What happens to the text of a file.
  private interface Text {
    String damaged(String all, Random random);
  }

  /// What happens to the lines of a file.
  private interface Lines {
    void damage(List<String> lines, Random random);
  }

  static Damage any(Random random) {
    var left = random.nextInt(WEIGHTS);
    for (var damage : ALL) {
      left -= damage.weight();
      if (left < 0) {
        return damage;
      }
    }
    throw new IllegalStateException("the weights do not add up");
  }

  byte[] to(byte[] all, Random random) {
    return bytes.damaged(all, random);
  }

  private static Damage ofText(String name, int weight, Text text) {
    return new Damage(
        name,
        weight,
        (all, random) -> text.damaged(new String(all, UTF_8), random).getBytes(UTF_8));
  }

  private static Damage ofLines(String name, int weight, Lines change) {
    return ofText(
        name,
        weight,
        (all, random) -> {
          var lines = new ArrayList<>(List.of(all.split("\n", -1)));
          change.damage(lines, random);
          return String.join("\n", lines);
        });
  }

  private static int length(byte[] all) {
    return Math.max(1, all.length);
  }

  private static byte[] upTo(byte[] all, int end) {
    return Arrays.copyOf(all, Math.min(end, all.length));
  }

  private static byte[] anotherByte(byte[] all, Random random) {
    var damaged = all.clone();
    if (damaged.length > 0) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static byte[] missingBytes(byte[] all, Random random) {
    var from = random.nextInt(length(all));
    var to = Math.min(all.length, from + 1 + random.nextInt(20));
    return joined(upTo(all, from), Arrays.copyOfRange(all, Math.min(to, all.length), all.length));
  }

  private static byte[] controlCharacter(byte[] all, Random random) {
    var at = random.nextInt(length(all));
    var odd = new byte[] {0, 7, 8, 9, 13, 27, 127, (byte) 0x85, (byte) 0xed, (byte) 0xff};
    return joined(
        upTo(all, at),
        new byte[] {odd[random.nextInt(odd.length)]},
        Arrays.copyOfRange(all, Math.min(at, all.length), all.length));
  }

  private static byte[] joined(byte[]... parts) {
    var all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    var at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static int at(List<String> lines, Random random) {
    return random.nextInt(lines.size());
  }

  private static String pick(List<String> lines, Random random) {
    return lines.get(at(lines, random));
  }

  private static void indent(List<String> lines, Random random) {
    var at = at(lines, random);
    var indentation = random.nextInt(6) == 0 ? "\t" : " ".repeat(random.nextInt(9));
    lines.set(at, indentation + lines.get(at).stripLeading());
  }

  private static void anotherValue(List<String> lines, Random random) {
    var at = at(lines, random);
    var colon = lines.get(at).indexOf(": ");
    if (colon >= 0) {
      lines.set(at, lines.get(at).substring(0, colon + 2) + OddValues.any(random));
    }
  }

  private static void anotherKey(List<String> lines, Random random) {
    var at = at(lines, random);
    var key = lines.get(at).stripLeading();
    var indentation = lines.get(at).substring(0, lines.get(at).length() - key.length());
    var colon = key.indexOf(':');
    if (colon >= 0) {
      lines.set(at, indentation + OddValues.any(random) + key.substring(colon));
    }
  }

  private static void anotherItem(List<String> lines, Random random) {
    var at = at(lines, random);
    var dash = lines.get(at).indexOf("- ");
    if (dash >= 0) {
      lines.set(at, lines.get(at).substring(0, dash + 2) + OddValues.any(random));
    }
  }

  private static String lineEnds(String all, Random random) {
    var ends = List.of("\r\n", "\r", "\u0085", "\u2028", "\u2029", "\n\n", "\u000b");
    return all.replace("\n", ends.get(random.nextInt(ends.size())));
  }

  private static byte[] encoding(byte[] all, Random random) {
    var encodings =
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);
    var other = encodings.get(random.nextInt(encodings.size()));
    return new String(all, UTF_8).getBytes(other);
  }
}
