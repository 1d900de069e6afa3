package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.borgmaticshell.adapters.shell.dumps.DumpSelectors;
import io.borgmaticshell.adapters.shell.grammar.Parsing;
import io.borgmaticshell.application.restore.SampleManifests;
import io.borgmaticshell.application.restore.SampleManifests.Manifest;
import io.borgmaticshell.application.restore.selection.DumpSelection;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every flag that a message about several dumps, or about none, prints is typed back the way a
/// person would: it selects one dump, the one it stands beside.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectionHintsTest {
  private static final ArchiveName ARCHIVE = new ArchiveName("nightly");
  private static final Pattern LINE = Pattern.compile("(?<dump>.*? \\([a-z]+\\)) {2,}(?<flags>.*)");

  static List<Manifest> manifests() {
    return SampleManifests.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manifests")
  void selects_exactly_the_dump_it_stands_beside(Manifest manifest) {
    checkEachLine(manifest);
  }

  @Test
  void selects_it_in_strange_archives_too() {
    for (var seed = 0L; seed < 500; seed++) {
      checkEachLine(SampleManifests.random(seed));
    }
  }

  private static void checkEachLine(Manifest manifest) {
    for (var line : printed(manifest)) {
      var matcher = LINE.matcher(line);
      assertThat(matcher.matches()).as("%s: %s", manifest, line).isTrue();
      if (!matcher.group("flags").startsWith("(")) {
        assertThat(typed(manifest, matcher.group("flags")))
            .as("%s: %s", manifest, line)
            .singleElement()
            .extracting(DumpId::display)
            .isEqualTo(matcher.group("dump"));
      }
    }
  }

  @Test
  void is_printed_for_most_and_left_out_only_where_no_flag_tells_two_dumps_apart() {
    var lines = manifests().stream().flatMap(manifest -> printed(manifest).stream()).toList();
    assertThat(lines).hasSizeGreaterThan(80);
    assertThat(lines)
        .filteredOn(line -> line.contains("(no flags"))
        .extracting(line -> line.replaceAll(" {2,}.*", ""))
        .containsExactlyInAnyOrder(
            "users@db1 (postgresql)",
            "users@db1:5433 (postgresql)",
            "users (sqlite)",
            // Selected with "all" go the databases beside it.
            "all@db1 (postgresql)",
            "all@db3 (mysql)");
  }

  /// The tables of all messages: each name asked for alone, and each name misspelt.
  private static List<String> printed(Manifest manifest) {
    var lines = new ArrayList<String>();
    manifest.dumps().stream()
        .map(DumpId::database)
        .flatMap(name -> Stream.of(name, name + "x"))
        .distinct()
        .forEach(name -> lines.addAll(table(manifest, name)));
    return lines.stream().distinct().toList();
  }

  private static List<String> table(Manifest manifest, String name) {
    var failure =
        catchThrowableOfType(
            OperationFailed.class,
            () ->
                selection(manifest)
                    .by(List.of(new RestoreSelector(Optional.of(name), Optional.empty()))));
    return failure == null
        ? List.of()
        : failure
            .problem()
            .advice()
            .lines()
            .filter(line -> line.startsWith("  "))
            .map(String::strip)
            .toList();
  }

  private static List<DumpId> typed(Manifest manifest, String flags) {
    var line = "restore --archive latest " + flags;
    if (!(ShellLine.read(line) instanceof ShellLine.Command(var words))
        || !(GRAMMAR.parse(words) instanceof Parsing.Understood(var invocation))) {
      throw new AssertionError("not understood: " + line);
    }
    assertThat(invocation.actions()).as(line).hasSize(1);
    return selection(manifest)
        .by(DumpSelectors.of(invocation.actions().getFirst().flags()))
        .stream()
        .map(StoredDump::id)
        .toList();
  }

  private static DumpSelection selection(Manifest manifest) {
    return new DumpSelection(
        ARCHIVE,
        manifest.dumps().stream()
            .map(dump -> new StoredDump(ARCHIVE, dump, "borgmatic/" + ArchivePath.of(dump)))
            .toList(),
        SampleManifests.PORTS);
  }
}
