package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Composes the command lines of both flavours (MariaDB documentation, "mariadb-dump"; MySQL
/// documentation, "mysqldump").
final class MySqlCommands {
  private static final Set<String> WITHOUT_COMMENTS = Set.of("--skip-comments", "--compact");
  private static final String SYSTEM_DATABASE = "mysql";

  private final MySqlFlavour flavour;

  MySqlCommands(MySqlFlavour flavour) {
    this.flavour = flavour;
  }

  /// The client that asks, with everything but the question.
  CommandLine.Builder client(DatabaseTarget target) {
    return asking(target, MySqlOptions.SOCKET_PATH, MySqlOptions.TLS);
  }

  private CommandLine.Builder asking(DatabaseTarget target, OptionSpec socket, OptionSpec tls) {
    var login = login(target, MySqlOptions.LIST_OPTIONS);
    var command = client(login, flavour.clientCommand(), flavour.client());
    login.otherWords().forEach(command::arg);
    connect(command, target, login, socket, tls);
    return command;
  }

  Inspection inspection(DatabaseTarget target) {
    return new MySqlInspection(target)
        .by(query ->
            asking(target, socketForRestore(target), tlsForRestore(target))
                .arg("--skip-column-names", "--batch", "--raw", "--execute", query)
                .build());
  }

  private static OptionSpec socketForRestore(DatabaseTarget target) {
    return target.options().has(MySqlOptions.RESTORE_SOCKET_PATH)
        ? MySqlOptions.RESTORE_SOCKET_PATH
        : MySqlOptions.SOCKET_PATH;
  }

  private static OptionSpec tlsForRestore(DatabaseTarget target) {
    return target.options().has(MySqlOptions.RESTORE_TLS)
        ? MySqlOptions.RESTORE_TLS
        : MySqlOptions.TLS;
  }

  DumpRecipe dump(DatabaseTarget target) {
    var options = target.options();
    var login = login(target, EntryOptions.OPTIONS);
    refuseXml(target, login.otherWords());
    var command = client(login, flavour.dumpCommand(), flavour.dumpProgram());
    // Before the user's own words, so that they can say otherwise.
    flavour.dumpDefaults().forEach(command::arg);
    login.otherWords().forEach(command::arg);
    command
        .flag("--add-drop-database", options.flag(MySqlOptions.ADD_DROP_DATABASE).orElse(true))
        .arg("--single-transaction");
    connect(command, target, login, MySqlOptions.SOCKET_PATH, MySqlOptions.TLS);
    command
        .flag("--events", options.flag(MySqlOptions.EVENTS).orElse(true))
        .flag("--routines", options.flag(MySqlOptions.ROUTINES).orElse(true))
        .flag("--all-tablespaces", options.flag(MySqlOptions.TABLESPACES).orElse(true));
    var names =
        new ArrayList<>(target.members().isEmpty() ? List.of(target.database()) : target.members());
    if (flavour.systemFlag().isPresent() && names.remove(SYSTEM_DATABASE)) {
      command.arg(flavour.systemFlag().get());
    }
    var uncommented = login.otherWords().stream().anyMatch(WITHOUT_COMMENTS::contains);
    // The comment at the end is the proof, so an option file must not switch it off.
    // After the two dashes, a name that begins with one is a name, too.
    command.flag("--comments", !uncommented).arg("--databases", "--");
    names.forEach(command::arg);
    return DumpRecipe.stream(command.build(), uncommented ? MySqlDump.EITHER : MySqlDump.COMMENTED);
  }

  // The client cannot read it back.
  private static void refuseXml(DatabaseTarget target, List<String> words) {
    if (words.stream().anyMatch(word -> word.matches("-X|--xml(=.*)?"))) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s: a dump as XML cannot be restored.".formatted(target.entry().location()),
          "Leave '--xml' out of 'options'.");
    }
  }

  RestoreRecipe restore(DatabaseTarget target) {
    var login = login(target, EntryOptions.RESTORE_OPTIONS);
    // Its statements are written by us, and its answers read.
    var client =
        restoring(target, login)
            .arg("--skip-column-names", "--default-character-set=utf8mb4")
            .build();
    return new MySqlRestore(target, login.otherWords(), client)
        .recipe(restoring(target, login).build());
  }

  private CommandLine.Builder restoring(DatabaseTarget target, MySqlLogin login) {
    var command = client(login, flavour.clientCommand(), flavour.client());
    // Otherwise the client changes line ends within routines, and obeys commands to itself.
    command.arg("--binary-mode");
    login.otherWords().forEach(command::arg);
    command.arg("--batch");
    connect(command, target, login, socketForRestore(target), tlsForRestore(target));
    return command;
  }

  private static MySqlLogin login(DatabaseTarget target, OptionSpec extraWords) {
    return new MySqlLogin(
        target, target.options().text(extraWords).map(CommandLine::configuredWords));
  }

  private static CommandLine.Builder client(
      MySqlLogin login, OptionSpec configured, String program) {
    var command =
        CommandLine.ofConfigured(login.target().options().nonEmptyText(configured).orElse(program));
    return login.introduce(command);
  }

  private void connect(
      CommandLine.Builder command,
      DatabaseTarget target,
      MySqlLogin login,
      OptionSpec socket,
      OptionSpec tls) {
    command.opt("--host", target.hostname()).opt("--port", target.port());
    if (target.hostname().isPresent() || target.port().isPresent()) {
      command.arg("--protocol", "tcp");
    }
    command.opt("--socket", target.options().nonEmptyText(socket)).opt("--user", login.userWord());
    var encryption = target.options().flag(tls);
    encryption
        .map(wanted -> wanted ? flavour.encrypted() : flavour.unencrypted())
        .orElse(List.of())
        .forEach(command::arg);
  }
}
