package io.borgmaticshell.adapters.database.mysql.exchange;

import io.borgmaticshell.adapters.database.mysql.statement.RenamedDatabase;
import io.borgmaticshell.adapters.database.mysql.statement.ScratchDump;
import io.borgmaticshell.application.exchange.Dialogue;
import io.borgmaticshell.application.exchange.Exchange;
import io.borgmaticshell.application.exchange.Script;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// One dump on its way into a scratch database.
final class ScratchLoading implements Exchange.Loading {
  private final Places places;
  private final ScratchDump dumped;

  ScratchLoading(String source, Places places) {
    this.places = places;
    this.dumped = new ScratchDump(source, places.target(), places.scratch());
  }

  @Override
  public OutputStream redirect(OutputStream client) {
    return new RenamedDatabase(client, dumped);
  }

  @Override
  public Dialogue<Optional<String>> exchange() {
    return new Dialogue.Asked<>(
        Inventory.question(places), answer -> exchange(new Inventory(places, Answer.read(answer))));
  }

  private Dialogue<Optional<String>> exchange(Inventory inventory) {
    check(inventory);
    var swap = new Swap(places, inventory, dumped);
    var hindrance = Hindrances.of(inventory, swap, dumped);
    if (hindrance.isPresent()) {
      return new Dialogue.Ended<>(hindrance);
    }
    var journal = Journal.of(places, UUID.randomUUID().toString().replace("-", ""));
    var definitions =
        swap.outgoingTriggers().stream().map(Trigger::definition).collect(Collectors.joining());
    return new Dialogue.Asked<>(
        Script.of(Sql.opening(places) + definitions),
        answer ->
            new Dialogue.Asked<>(
                swap.script(journal, TriggerDefinition.read(answer)),
                ignored -> new Dialogue.Ended<>(Optional.empty())));
  }

  // What the client was told to make must be there, and nothing else.
  private void check(Inventory inventory) {
    var found = new ArrayList<>(inventory.newTables());
    found.addAll(inventory.newViews());
    var missing = without(inventory, dumped.tables(), found);
    var surplus = without(inventory, found, dumped.tables());
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.DATABASE,
          "%s was not restored: the client reported success, but %s."
              .formatted(
                  places.target(),
                  missing.isEmpty()
                      ? "made %s as well".formatted(String.join(", ", surplus))
                      : "did not make %s".formatted(String.join(", ", missing))),
          "The database is as it was before. Look at its 'restore_options'.");
    }
  }

  private static List<String> without(
      Inventory inventory, List<String> tables, List<String> others) {
    return tables.stream()
        .filter(table -> others.stream().noneMatch(it -> inventory.answer().same(it, table)))
        .toList();
  }
}
