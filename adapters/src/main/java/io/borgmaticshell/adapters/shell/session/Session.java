package io.borgmaticshell.adapters.shell.session;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.LIST_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.CONFIG;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_ARCHIVE;

import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.Invocation.Shared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the lines of one shell are about. What was used counts as if it stood in every line whose
/// actions have a flag for it, and says nothing else there. The archive of `undo` is another one: a
/// safety copy.
public final class Session {
  private static final List<FlagSpec> ARCHIVE_FLAGS = List.of(ARCHIVE, LIST_ARCHIVE, DUMPS_ARCHIVE);

  private final Shared start;
  private final Renewal renewal;
  private Optional<ConfigurationCache> cache = Optional.empty();
  private Optional<Recording> recording = Optional.empty();
  private volatile Used used = Used.NOTHING;
  private Optional<String> onlyLabel = Optional.empty();

  /// @param start what the command line of the shell said
  /// @param renewal when a configuration file that changed is read again
  public Session(Shared start, Renewal renewal) {
    this.start = start;
    this.renewal = renewal;
  }

  /// What lines are about.
  ///
  /// @param configurations files or directories, absolute; none for those of the start
  public record Used(
      List<String> configurations, Optional<String> repository, Optional<String> archive) {
    static final Used NOTHING = new Used(List.of(), Optional.empty(), Optional.empty());

    public Used {
      configurations = List.copyOf(configurations);
    }
  }

  Used used() {
    return used;
  }

  void use(Used next) {
    used = next;
  }

  Shared start() {
    return start;
  }

  /// What is said for all actions of every line.
  public Shared shared() {
    return used.configurations().isEmpty()
        ? start
        : new Shared(
            new FlagValues(Map.of(CONFIG, used.configurations())).orElse(start.globals()),
            start.settings());
  }

  /// What is said for the actions that have such flags.
  public FlagValues saidBefore() {
    var flags = new LinkedHashMap<FlagSpec, List<String>>();
    used.repository().ifPresent(label -> flags.put(REPOSITORY, List.of(label)));
    used.archive().ifPresent(name -> ARCHIVE_FLAGS.forEach(flag -> flags.put(flag, List.of(name))));
    return new FlagValues(flags);
  }

  /// The same as words before a line, for those who complete it.
  public List<String> words() {
    var words = new ArrayList<String>();
    shared().globals().values(CONFIG).forEach(file -> words.addAll(List.of("--config", file)));
    used.repository().ifPresent(label -> words.addAll(List.of("--repository", label)));
    used.archive().ifPresent(name -> words.addAll(List.of("--archive", name)));
    return words;
  }

  /// What the prompt says before a line.
  public String prompt() {
    var text = new StringBuilder("borgmatic");
    used.repository().or(() -> onlyLabel).ifPresent(label -> text.append(' ').append(label));
    used.archive().ifPresent(name -> text.append(' ').append(name));
    return text.append("> ").toString();
  }

  void onlyLabel(Optional<String> label) {
    onlyLabel = label;
  }

  /// The same use cases, over configuration files that this session has read already.
  public UseCases over(UseCases useCases) {
    cache = cache.or(() -> Optional.of(new ConfigurationCache(useCases.configurations(), renewal)));
    return useCases.reading(cache.orElseThrow());
  }

  /// The configuration files in use that have changed, each change once.
  public List<String> newlyChanged() {
    return cache.map(ConfigurationCache::newlyChanged).orElse(List.of());
  }

  void reload() {
    cache.ifPresent(ConfigurationCache::reload);
  }

  Optional<Recording> recording() {
    return recording;
  }

  void record(Optional<Recording> next) {
    recording = next;
  }

  /// Writes a line down, where that is wished.
  ///
  /// @param typed whether it was typed at the prompt
  public void ran(List<String> words, int code, boolean typed) {
    recording.ifPresent(script -> script.add(words, code, typed));
  }
}
