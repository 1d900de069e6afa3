package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.adapters.shell.output.Told.Level;
import io.borgmaticshell.adapters.shell.table.Screen;
import io.borgmaticshell.application.monitoring.Transcript;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// Where everything for the user goes: answers and steps to standard output, warnings and problems
/// to standard error, as far as the verbosity allows; and to logs, as far as theirs does.
public final class Output implements Transcript {
  private static final int EVERYTHING = 2;

  private final Console console;
  private final LastWords lastWords;
  private final Listeners listeners = new Listeners();
  private final InstantSource clock = InstantSource.system();
  private volatile int verbosity;
  private volatile boolean chosen;
  private volatile boolean stopping;

  public Output(Writer out, Writer err) {
    this(Console.of(out, err));
  }

  private Output(Console console) {
    this.console = console;
    this.lastWords = new LastWords(console::flush);
  }

  /// The standard streams of this process.
  public static Output standard() {
    return new Output(Console.standard());
  }

  /// Chooses how much is told from now on.
  ///
  /// @param level -2 nothing, -1 errors, 0 warnings and answers, 1 steps, 2 everything
  /// @param chosen whether a configuration has no say in it
  public void verbosity(int level, boolean chosen) {
    this.verbosity = level;
    this.chosen = chosen;
  }

  /// Lets a configuration choose, where nobody chose on the command line.
  public void configuredVerbosity(int level) {
    if (!chosen) {
      verbosity = level;
    }
  }

  /// Chooses whether steps go to standard error from now on, because standard output is read by a
  /// program.
  public void stepsAside(boolean wanted) {
    console.stepsAside(wanted);
  }

  /// Chooses whether problems and warnings may be coloured.
  public void coloured(boolean wanted) {
    console.coloured(wanted);
  }

  /// Chooses whether what is told is written as JSON, one object a line.
  public void asJsonLines(boolean wanted) {
    console.asJsonLines(wanted);
  }

  /// Prints what was explicitly asked for, whatever the verbosity; the text ends its own lines.
  public void text(String text) {
    console.print(text);
  }

  /// Prints what somebody must read before they answer a question, whatever the verbosity.
  public void forEyes(String text) {
    console.printAside(text);
  }

  /// Prints one line of an answer. Call [#flush] after the last.
  public void answer(String line) {
    tell(Level.ANSWER, line, console::answer);
  }

  /// Passes on what a command of the user says.
  public void said(String line) {
    tell(Level.ANSWER, line, console::tell);
  }

  /// Tells that a step was taken.
  public void step(String line) {
    tell(Level.INFO, line, console::tell);
  }

  /// Tells what only matters to somebody who looks for a mistake.
  public void detail(String line) {
    tell(Level.DEBUG, line, console::tell);
  }

  /// Points at something that should be looked at.
  public void warning(String line) {
    tell(Level.WARNING, line, console::tell);
  }

  /// Says what went wrong.
  public void problem(String text) {
    tell(Level.ERROR, text, console::tell);
  }

  /// Says that this program is wrong, and where if everything is to be told.
  public void bug(RuntimeException bug) {
    problem("Unexpected error, which is a mistake of this program: " + bug);
    if (verbosity < EVERYTHING) {
      problem("Repeat the command with -v 2 to see where, and report it.");
    } else {
      console.trace(bug);
    }
  }

  private void tell(Level level, String text, Consumer<Told> shown) {
    var told = new Told(clock.instant(), level, text);
    if (verbosity >= level.verbosity()) {
      shown.accept(told);
    }
    listeners.tell(told);
  }

  /// Says whether what runs was asked to end, and is about to.
  public void stopping(boolean now) {
    stopping = now;
  }

  boolean isStopping() {
    return stopping;
  }

  /// Whether somebody watches the screen, so that lines can be drawn in place.
  boolean isWatched() {
    return console.isDrawable() && verbosity >= Level.WARNING.verbosity();
  }

  /// Draws lines at the end of the screen, in place of those drawn before.
  void drawLive(List<String> lines) {
    console.drawLive(lines);
  }

  /// Prints one object of the JSON document that the invocation results in: an array of all of
  /// them.
  ///
  /// @param telling hands over one piece of the object after another
  public void object(Consumer<Consumer<String>> telling) {
    console.object(telling);
  }

  /// The same for a whole object.
  public void object(String json) {
    object(pieces -> pieces.accept(json));
  }

  /// From now on there is a document, perhaps of nothing.
  public void expectDocument() {
    console.expectDocument();
  }

  /// Ends that document, if there is one.
  ///
  /// @param oneOfMany whether a line end follows, because others may come; otherwise none does, as
  ///   with the original
  public void endDocument(boolean oneOfMany) {
    console.endDocument(oneOfMany ? "\n" : "");
  }

  /// How much is told at present.
  public int verbosity() {
    return verbosity;
  }

  /// How much is told at present to whoever is told most: the user, or a log.
  public int loudest() {
    return Math.max(verbosity, listeners.mostKept());
  }

  /// Passes bytes on to standard output, as part of the answer.
  OutputStream content() {
    return console.content();
  }

  /// Passes bytes on to standard error, as what a program says to the user.
  OutputStream asides() {
    return console.asides();
  }

  /// What answers are read on at present, by a person: no JSON line is ever fitted.
  public Screen screen() {
    return console.screen();
  }

  /// What problems are read on.
  public Screen screenOfProblems() {
    return console.screenOfProblems();
  }

  public void flush() {
    console.flush();
  }

  /// What the end of our process waits for.
  public LastWords lastWords() {
    return lastWords;
  }

  /// Runs something whose answers go elsewhere.
  public int divertedTo(PrintWriter elsewhere, IntSupplier command) {
    return console.divertedTo(elsewhere, command);
  }

  @Override
  public Hearing hear(int verbosity, Consumer<String> listener) {
    return listeners.add(verbosity, told -> listener.accept(told.text()));
  }

  /// Lets a log keep what is told, and what was told since [#beginRun].
  public Hearing keep(int verbosity, Consumer<Told> log) {
    return listeners.addKeeper(verbosity, log);
  }

  /// A run begins, of which logs may want to know that are not known yet.
  public void beginRun() {
    listeners.remember();
  }

  /// No more logs will come.
  public void endRun() {
    listeners.forget();
  }
}
