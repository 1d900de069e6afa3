package io.borgmaticshell.adapters.shell.grammar.generated;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import java.util.Collection;
import java.util.stream.Collectors;

/// The manual page, in the language of man(7).
final class ManualPage {
  private final Grammar grammar;

  ManualPage(Grammar grammar) {
    this.grammar = grammar;
  }

  String text() {
    return """
    .TH BORGMATIC 1 "" "borgmatic-shell" "User Commands"
    .ad l
    .nh
    .SH NAME
    borgmatic \\- back up databases into Borg, and bring single databases back
    .SH SYNOPSIS
    .B borgmatic
    [\\fIFLAGS\\fR] [\\fIACTION\\fR [\\fIFLAGS\\fR]]...
    .SH DESCRIPTION
    Several actions may be named; flags may stand anywhere.
    Without an action: %s.
    Without any word, on a terminal: the prompt.
    .SH FLAGS FOR EVERY ACTION
    %s.SH ACTIONS
    %s.SH FLAGS OF OPTIONS
    Every option of the configuration file has a flag, which counts instead of what a file says.
    Lists and sections are written in one line, as YAML.
    For another item of a list than the first, write its number between the brackets.
    %s.SH EXIT STATUS
    .TP
    .B 0
    All is well, or there were only warnings.
    .TP
    .B 1
    The command line, a configuration file, an action or a program failed.
    .TP
    .B 129, 130, 143
    SIGHUP, Ctrl\\-C or SIGTERM ended it.
    .SH FILES
    .I /etc/borgmatic/config.yaml
    .br
    .I /etc/borgmatic.d
    .br
    .I $XDG_CONFIG_HOME/borgmatic/config.yaml
    .br
    .I $XDG_CONFIG_HOME/borgmatic.d
    .SH SEE ALSO
    .BR borg (1)
    """
        .formatted(
            String.join(", ", grammar.defaultActions()),
            flags(grammar.globals()),
            grammar.actions().stream().map(ManualPage::action).collect(Collectors.joining()),
            flags(new Words(grammar).options()));
  }

  private static String action(ActionSpec action) {
    var names = action.names().map(ManualPage::plain).collect(Collectors.joining(", "));
    return ".SS %s\n%s\n%s.PP\n.EX\n%s\n.EE\n"
        .formatted(
            names, plain(action.description()), flags(action.flags()), plain(action.example()));
  }

  private static String flags(Collection<FlagSpec> flags) {
    return flags.stream().map(ManualPage::flag).distinct().collect(Collectors.joining());
  }

  private static String flag(FlagSpec flag) {
    var names = flag.spellings().stream().map(ManualPage::plain).collect(Collectors.joining(", "));
    var value = flag.placeholder().isEmpty() ? "" : " \\fI" + plain(flag.placeholder()) + "\\fR";
    return ".TP\n\\fB%s\\fR%s\n%s\n".formatted(names, value, plain(flag.description()));
  }

  // A line that begins with a dot or an apostrophe would be a request.
  private static String plain(String text) {
    var escaped =
        text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("…", "...");
    return escaped.startsWith(".") ? "\\&" + escaped : escaped;
  }
}
