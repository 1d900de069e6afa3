package io.borgmaticshell.adapters.shell.grammar;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.grammar.actions.ArchiveActions;
import io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions;
import io.borgmaticshell.application.command.ShellWords;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The truth table of the command line: what is typed, and what is understood. A description reads
/// `action{--flag=value} … | {globals} options`; the flags stand under their preferred names, in
/// alphabetical order.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrammarTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '`',
      textBlock =
          """
          # one action, by each of its names
          create                                      → create{} | {}
          -C                                          → create{} | {}
          rlist                                       → repo-list{} | {}
          repo-list                                   → repo-list{} | {}
          -l                                          → list{} | {}
          -r --archive x                              → restore{--archive=x} | {}
          init -e repokey                             → repo-create{--encryption=repokey} | {}
          rcreate -e repokey                          → repo-create{--encryption=repokey} | {}
          -I -e repokey                               → repo-create{--encryption=repokey} | {}
          config validate                             → config validate{} | {}
          shell                                       → shell{} | {}
          shell nightly.txt                           → shell[nightly.txt]{} | {}
          @nightly.txt                                → shell[nightly.txt]{} | {}
          -c f @nightly.txt                           → shell[nightly.txt]{} | {--config=f}
          # several actions, in the order of their first appearance
          create repo-list                            → create{} repo-list{} | {}
          repo-list create                            → repo-list{} create{} | {}
          create repo-list create                     → create{} repo-list{} | {}
          -C -l                                       → create{} list{} | {}
          # no action: the default ones
          ``                                          → default: create{} prune{} compact{} check{} | {}
          -v 1                                        → default: create{} prune{} compact{} check{} | {--verbosity=1} verbosity
          --repository here                           → default: create{--repository=here} prune{--repository=here} compact{--repository=here} check{--repository=here} | {}
          # flags stand anywhere
          --config a create                           → create{} | {--config=a}
          create --config a                           → create{} | {--config=a}
          --archive latest restore                    → restore{--archive=latest} | {}
          --repository here create                    → create{--repository=here} | {}
          -v 2 --config a create -n                   → create{} | {--config=a, --dry-run, --verbosity=2} verbosity
          config -c a validate                        → config validate{} | {--config=a}
          # every way to attach a value
          create -c a                                 → create{} | {--config=a}
          create -ca                                  → create{} | {--config=a}
          create -c=a                                 → create{} | {--config=a}
          create --config=a                           → create{} | {--config=a}
          create -v2                                  → create{} | {--verbosity=2} verbosity
          create --verbosity=2                        → create{} | {--verbosity=2} verbosity
          create -nv2                                 → create{} | {--dry-run, --verbosity=2} verbosity
          create -v -1                                → create{} | {--verbosity=-1} verbosity
          create -v-2                                 → create{} | {--verbosity=-2} verbosity
          create --verbosity=-1                       → create{} | {--verbosity=-1} verbosity
          restore --archive=-x                        → restore{--archive=-x} | {}
          restore --archive=a=b                       → restore{--archive=a=b} | {}
          restore --archive 'a b'                     → restore{--archive=a b} | {}
          restore --archive ''                        → restore{--archive=} | {}
          # repeating
          create -c a -c b                            → create{} | {--config=a, --config=b}
          create --config a,b                         → create{} | {--config=a,b}
          create -v 1 -v 2                            → create{} | {--verbosity=1, --verbosity=2} verbosity verbosity
          restore --archive x --database a --database b → restore{--archive=x, --database=a, --database=b} | {}
          restore --archive x --data-source a         → restore{--archive=x, --database=a} | {}
          # abbreviations of action flags
          restore --arch latest                       → restore{--archive=latest} | {}
          restore --arch=latest                       → restore{--archive=latest} | {}
          restore --arch x --data a                   → restore{--archive=x, --database=a} | {}
          --arch latest restore                       → restore{--archive=latest} | {}
          repo-create --enc repokey                   → repo-create{--encryption=repokey} | {}
          # a flag that several actions share goes to all of them
          create list --repository here               → create{--repository=here} list{--repository=here} | {}
          list restore --archive x                    → list{--archive=x} restore{--archive=x} | {}
          create list --archive x                     → create{} list{--archive=x} | {}
          # a value is never taken for an action
          restore --archive x --database list         → restore{--archive=x, --database=list} | {}
          restore --archive x --database init         → restore{--archive=x, --database=init} | {}
          --database init restore --archive x         → restore{--archive=x, --database=init} | {}
          restore --archive create                    → restore{--archive=create} | {}
          -c create repo-list                         → repo-list{} | {--config=create}
          restore --archive borg                      → restore{--archive=borg} | {}
          restore --archive config --hook shell       → restore{--archive=config, --hook=shell} | {}
          restore --archive '-x y'                    → restore{--archive=-x y} | {}
          restore --archive -1.5                      → restore{--archive=-1.5} | {}
          # flags of options stand anywhere, too
          --lock-wait 5 create                        → create{} | {} lock_wait
          create --lock-wait=5                        → create{} | {} lock_wait
          create --read-special                       → create{} | {} read_special
          create --no-read-special                    → create{} | {} read_special
          create --read-special false repo-list       → create{} repo-list{} | {} read_special
          create --read-special repo-list             → create{} repo-list{} | {} read_special
          create --encryption-passphrase create       → create{} | {} encryption_passphrase
          create --ssh-command '-v x'                 → create{} | {} ssh_command
          --postgresql-databases[3].port 5 create     → create{} | {} postgresql_databases[3].port
          create --postgresql-databases[0].no-owner   → create{} | {} postgresql_databases[0].no_owner
          create --postgresql-databases[0].owner      → create{} | {} postgresql_databases[0].no_owner
          create --bootstrap.no-store-config-files    → create{} | {} bootstrap.store_config_files
          create --commands[0].run[1] x               → create{} | {} commands[0].run[1]
          create --ntfy.start.title x --no-zfs        → create{} | {} ntfy.start.title zfs
          create --override a=b --override c=d        → create{} | {--override=a=b, --override=c=d}
          """)
  void understands(String typed, String meaning) {
    assertThat(GRAMMAR.parse(ShellWords.split(typed)))
        .isInstanceOfSatisfying(
            Parsing.Understood.class,
            understood -> assertThat(describe(understood.invocation())).isEqualTo(meaning));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '`',
      textBlock =
          """
          craete                        → There is no action 'craete'. Did you mean create? 'borgmatic --help' shows every action.
          frobnicate                    → There is no action 'frobnicate'. 'borgmatic --help' shows every action.
          create frob                   → There is no action 'frob'. 'borgmatic --help' shows every action.
          config                        → 'config' is only half an action. Add a word: config validate, config show, config generate, config bootstrap
          config valdate                → There is no action 'config valdate'. Did you mean validate? Known: config validate, config show, config generate, config bootstrap.
          create --statz                → There is no flag --statz. Did you mean --stats? See 'borgmatic create --help'.
          restore --archvie x           → There is no flag --archvie. Did you mean --archive? See 'borgmatic restore --help'.
          create --confg x              → There is no flag --confg. Did you mean --config? See 'borgmatic create --help'.
          create -z                     → There is no flag -z. See 'borgmatic create --help'.
          --bogus                       → There is no flag --bogus. 'borgmatic --help' shows every flag.
          create --verb 1               → There is no flag --verb. Did you mean --verbosity? See 'borgmatic create --help'.
          create --archive x            → create has no flag --archive. It belongs to list, info, dumps, restore, undo, extract, export-tar, diff, mount, recreate, transfer, delete, borg, config bootstrap. See 'borgmatic create --help'.
          --archive x                   → create, prune, compact, check has no flag --archive. It belongs to list, info, dumps, restore, undo, extract, export-tar, diff, mount, recreate, transfer, delete, borg, config bootstrap. See 'borgmatic create --help' and 'borgmatic prune --help' and 'borgmatic compact --help' and 'borgmatic check --help'.
          create -e repokey             → create has no flag -e. It belongs to repo-create, list. See 'borgmatic create --help'.
          restore                       → restore needs --archive. Add it or --at, for example: borgmatic restore --archive latest
          restore --archive             → --archive needs a value. Write --archive=VALUE; this way it may even begin with '-'.
          restore --archive --database x → --archive needs a value. Write --archive=VALUE; this way it may even begin with '-'.
          create -c                     → -c needs a value. Write -cVALUE; this way it may even begin with '-'.
          create --dry-run=yes          → --dry-run takes no value, so 'yes' is one word too many. Write just --dry-run, or leave it out.
          create -v 3                   → -v cannot be '3'. Choose one of: -2, -1, 0, 1, 2.
          create -v much                → -v cannot be 'much'. Choose one of: -2, -1, 0, 1, 2.
          create --lock-wait five       → --lock-wait needs a whole number. 'borgmatic --help options' shows what each option takes.
          create --lock-wait            → --lock-wait needs a value. Write --lock-wait=VALUE; this way it may even begin with '-'.
          create --lock_wait 5          → There is no flag --lock_wait. Did you mean --lock-wait? See 'borgmatic create --help'.
          create --lock-wai 5           → There is no flag --lock-wai. Did you mean --lock-wait? See 'borgmatic create --help'.
          create --read-special=maybe   → --read-special cannot be 'maybe'. Choose one of: true, false.
          create --no-zfs=true          → --no-zfs takes no value, so 'true' is one word too many. Write just --no-zfs, or leave it out.
          create --repositories[0] x --repositories[0].pth y → There is no flag --repositories[0].pth. Did you mean --repositories[0].path? See 'borgmatic create --help'.
          create --repositories.path x  → There is no flag --repositories.path. Did you mean --repositories[0].path? See 'borgmatic create --help'.
          create --lock-wait[0] 5       → There is no flag --lock-wait[0]. Did you mean --lock-wait? See 'borgmatic create --help'.
          create --statistics           → There is no flag --statistics. See 'borgmatic create --help'.
          config validate create        → 'config validate' must be the only action. Run the others separately.
          create shell                  → 'shell' must be the only action. Run the others separately.
          shell one two                 → There is no action 'two'. 'borgmatic --help' shows every action.
          """)
  void refuses(String typed, String message) {
    assertThat(GRAMMAR.parse(ShellWords.split(typed)))
        .isInstanceOfSatisfying(
            Parsing.Refused.class,
            refused -> assertThat(refused.problem().text().replace('\n', ' ')).isEqualTo(message));
  }

  /// An action for which words of another program are typed.
  @Nested
  class when_an_action_hands_words_on {
    private static final Grammar HANDING_ON =
        new Grammar(
            GlobalFlags.ALL,
            List.of(
                ActionSpec.of("other", "Group", "Runs another program.", "borgmatic other list")
                    .with(
                        CommonFlags.REPOSITORY,
                        CommonFlags.LIST_ARCHIVE,
                        FlagSpec.rest("WORD", "What the other program gets."))
                    .onItsOwn(),
                ArchiveActions.CREATE),
            List.of(),
            GRAMMAR.options(),
            GlobalFlags.HELP,
            GlobalFlags.VERSION);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiterString = "→",
        textBlock =
            """
            other                               → other{} | {}
            other list create                   → other{--=create, --=list} | {}
            -v 2 other list -v 3 --lock-wait x  → other{--=--lock-wait, --=-v, --=3, --=list, --=x} | {--verbosity=2} verbosity
            other list --archive a --repo=b     → other{--=list, --archive=a, --repository=b} | {}
            --arch a other list                 → other{--=list, --archive=a} | {}
            other -- list --archive a           → other{--=--archive, --=a, --=list} | {}
            other list -- -- --archive          → other{--=--, --=--archive, --=list} | {}
            """)
    void understands(String typed, String meaning) {
      assertThat(HANDING_ON.parse(ShellWords.split(typed)))
          .isInstanceOfSatisfying(
              Parsing.Understood.class,
              understood -> assertThat(describe(understood.invocation())).isEqualTo(meaning));
    }

    @Test
    void keeps_the_words_in_their_order() {
      var parsed = HANDING_ON.parse(List.of("other", "b", "a", "--", "-h"));
      assertThat(((Parsing.Understood) parsed).invocation().actions().getFirst().flags().values())
          .containsValue(List.of("b", "a", "-h"));
    }

    @Test
    void explains_itself_unless_the_other_program_is_asked() {
      assertThat(HANDING_ON.parse(List.of("other", "list", "-h")))
          .isInstanceOf(Parsing.HelpAsked.class);
    }

    @Test
    void refuses_the_company_of_actions_before_it() {
      assertThat(HANDING_ON.parse(List.of("create", "other", "list")))
          .isInstanceOf(Parsing.Refused.class);
    }
  }

  @Nested
  class when_help_or_version_is_asked_for {
    @Test
    void explains_everything_without_an_action() {
      assertThat(GRAMMAR.parse(List.of("--help"))).isEqualTo(new Parsing.HelpAsked(List.of()));
    }

    @Test
    void explains_the_action_even_if_it_lacks_required_flags() {
      assertThat(GRAMMAR.parse(List.of("restore", "-h")))
          .isEqualTo(new Parsing.HelpAsked(List.of(RestoreActions.RESTORE)));
    }

    @Test
    void shows_the_flags_of_the_action_and_an_example() {
      assertThat(new HelpText(GRAMMAR).about(List.of(RestoreActions.RESTORE)))
          .contains("Usage: borgmatic restore [FLAGS]")
          .contains("--archive A ")
          .contains("Required.")
          .contains("--data-source, --database NAME")
          .contains("$ borgmatic restore --archive latest --database users");
    }

    @Test
    void explains_the_flags_of_options_by_their_names() {
      assertThat(GRAMMAR.parse(List.of("--help", "options", "sqlite")))
          .isEqualTo(new Parsing.OptionsAsked(List.of("sqlite")));
      assertThat(new OptionsHelp(GRAMMAR.options()).about(List.of("sqlite")))
          .contains("--sqlite-databases [{…}, …] ", "--sqlite-databases[0].path TEXT")
          .doesNotContain("--lock-wait");
    }

    @Test
    void lists_the_options_of_the_top_level() {
      assertThat(new OptionsHelp(GRAMMAR.options()).about(List.of()))
          .contains(
              "--lock-wait N ", "--read-special, --no-read-special\n", "--ntfy {…}, --no-ntfy")
          .doesNotContain("--ntfy.topic");
    }

    @Test
    void tells_the_version_whatever_else_is_typed() {
      assertThat(GRAMMAR.parse(List.of("--version", "restore")))
          .isEqualTo(new Parsing.VersionAsked());
    }
  }

  @Test
  void shows_every_action_with_an_example_in_the_help() {
    var help = new HelpText(GRAMMAR).about(List.of());
    assertThat(GRAMMAR.actions())
        .allSatisfy(action -> assertThat(help).contains(action.name(), action.example()));
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void gives_examples_that_it_understands_itself() {
    assertThat(GRAMMAR.actions())
        .allSatisfy(action ->
            assertThat(action.examples())
                .map(example -> GRAMMAR.parse(ShellWords.split(example).stream().skip(1).toList()))
                .hasOnlyElementsOfType(Parsing.Understood.class));
  }

  @Test
  void finds_every_flag_of_an_option_by_its_name() {
    assertThat(GRAMMAR.options().all())
        .hasSizeGreaterThan(300)
        .allSatisfy(flag -> assertThat(GRAMMAR.options().find(flag.spec().name())).hasValue(flag));
  }

  private static String describe(Invocation invocation) {
    return invocation.actions().stream()
        .map(selected ->
            selected.action().name()
                + selected.operand().map(text -> "[" + text + "]").orElse("")
                + describe(selected.flags()))
        .collect(
            Collectors.joining(
                " ",
                invocation.byDefault() ? "default: " : "",
                " | " + describe(invocation.globals()) + paths(invocation)));
  }

  private static String paths(Invocation invocation) {
    return invocation.shared().settings().stream()
        .map(setting -> " " + setting.path())
        .collect(Collectors.joining());
  }

  private static String describe(FlagValues flags) {
    return flags.values().entrySet().stream()
        .flatMap(entry ->
            entry.getValue().stream()
                .map(value ->
                    entry.getKey().name()
                        + (entry.getKey().arity().takesValue() ? "=" + value : "")))
        .sorted()
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
