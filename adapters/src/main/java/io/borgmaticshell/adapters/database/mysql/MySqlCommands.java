package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Composes the command lines of both flavours (MariaDB documentation, "mariadb-dump"; MySQL
/// documentation, "mysqldump").
final class MySqlCommands {
  private static final Set<String> WITHOUT_COMMENTS = Set.of("--skip-comments", "--compact");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
  private static final String SYSTEM_DATABASE = "mysql";

  private final MySqlFlavour flavour;

  MySqlCommands(MySqlFlavour flavour) {
    this.flavour = flavour;
  }

  /// Every database the user may see.
  Discovery.OneDumpEach databases(DatabaseTarget target) {
    return new Discovery.OneDumpEach(schemas(target), answer -> names(answer, List.of()));
  }

  private CommandLine schemas(DatabaseTarget target) {
    return asking(target, MySqlOptions.SOCKET_PATH, MySqlOptions.TLS)
        .arg("--skip-column-names", "--batch", "--execute", "show schemas")
        .build();
  }

  Discovery discovery(DatabaseTarget target) {
    if (!target.database().equals(DumpId.ALL)) {
      return new Discovery.AsNamed();
    }
    var question = schemas(target);
    var skipped = new ArrayList<>(target.options().texts(MySqlOptions.SKIP_NAMES));
    skipped.addAll(flavour.neverDumped());
    return target.options().has(MySqlOptions.FORMAT)
        ? new Discovery.OneDumpEach(question, answer -> names(answer, skipped))
        : new Discovery.OneDumpForAll(question, answer -> names(answer, skipped));
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

  private static List<String> names(String answer, List<String> skipped) {
    return answer
        .lines()
        .filter(name -> !name.isEmpty())
        .map(MySqlCommands::unescaped)
        .filter(name -> !skipped.contains(name))
        .toList();
  }

  // What --batch does to the characters that would break its lines (MySQL documentation, "mysql
  // Client Options", --raw).
  private static String unescaped(String name) {
    return ESCAPE
        .matcher(name)
        .replaceAll(escape ->
            switch (escape.group(1)) {
              case "n" -> "\n";
              case "t" -> "\t";
              default -> Matcher.quoteReplacement(escape.group(1));
            });
  }

  DumpRecipe dump(DatabaseTarget target) {
    var options = target.options();
    var login = login(target, EntryOptions.OPTIONS);
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
    return DumpRecipe.stream(
        command.build(), uncommented ? MySqlDump.UNCOMMENTED : MySqlDump.COMMENTED);
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
