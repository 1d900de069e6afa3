package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.adapters.shell.output.Told.Level;
import io.borgmaticshell.adapters.shell.table.Screen;
import io.borgmaticshell.application.monitoring.Transcript;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/// Where everything for the user goes: answers and steps to standard output, warnings and problems
/// to standard error, as far as the verbosity allows. Always UTF-8, because a cron job has no
/// locale but databases have names.
public final class Output implements Transcript {
  private static final int EVERYTHING = 2;
  private static final int OUTPUT = 1;
  private static final int ERRORS = 2;

  private final PrintWriter err;
  private final Listeners listeners = new Listeners();
  private final JsonDocument document = new JsonDocument();
  private final LiveBlock live = new LiveBlock();
  private final Colours colours;
  private final InstantSource clock;
  private final IntFunction<Screen> screens;
  private final ReentrantLock speaking = new ReentrantLock();
  private volatile PrintWriter out;
  private volatile int verbosity;
  private volatile boolean chosen;
  private volatile boolean aside;
  private final boolean drawable;
  private volatile boolean jsonLines;
  private volatile boolean stopping;

  public Output(Writer out, Writer err) {
    this(out, err, Colours.none(), InstantSource.system(), false);
  }

  private Output(Writer out, Writer err, Colours colours, InstantSource clock, boolean standard) {
    this.drawable = standard && Descriptors.canDraw(System.getenv());
    this.screens = standard ? Descriptors::screen : _ -> Screen.none();
    this.out = new PrintWriter(out);
    this.err = new PrintWriter(err);
    this.colours = colours;
    this.clock = clock;
  }

  /// The standard streams of this process.
  public static Output standard() {
    return new Output(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Colours.of(System.getenv()),
        InstantSource.system(),
        true);
  }

  private static Writer writer(FileDescriptor descriptor) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
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
  public void stepsAside(boolean aside) {
    this.aside = aside;
  }

  /// Chooses whether problems and warnings may be coloured.
  public void coloured(boolean wanted) {
    colours.want(wanted);
  }

  /// Chooses whether what is told is written as JSON, one object a line.
  public void asJsonLines(boolean wanted) {
    jsonLines = wanted;
  }

  /// Prints what was explicitly asked for, whatever the verbosity; the text ends its own lines.
  public synchronized void text(String text) {
    live.erase(out);
    out.print(text);
    out.flush();
  }

  /// Prints what somebody must read before they answer a question, whatever the verbosity.
  public void forEyes(String text) {
    synchronized (this) {
      live.erase(out);
      var writer = aside ? err : out;
      writer.print(text);
      writer.flush();
    }
  }

  /// Prints one line of an answer. Call [#flush] after the last.
  public void answer(String line) {
    var told = new Told(clock.instant(), Level.ANSWER, line);
    if (verbosity >= told.level().verbosity()) {
      synchronized (this) {
        live.erase(out);
        out.println(shown(told));
      }
    }
    listeners.tell(told);
  }

  /// Passes on what a command of the user says.
  public void said(String line) {
    told(Level.ANSWER, aside ? err : out, line);
  }

  /// Tells that a step was taken.
  public void step(String line) {
    told(Level.INFO, aside ? err : out, line);
  }

  /// Tells what only matters to somebody who looks for a mistake.
  public void detail(String line) {
    told(Level.DEBUG, aside ? err : out, line);
  }

  /// Points at something that should be looked at.
  public void warning(String line) {
    told(Level.WARNING, err, line);
  }

  /// Says what went wrong.
  public void problem(String text) {
    told(Level.ERROR, err, text);
  }

  /// Says that this program is wrong, and where if everything is to be told.
  public void bug(RuntimeException bug) {
    problem("Unexpected error, which is a mistake of this program: " + bug);
    if (verbosity < EVERYTHING) {
      problem("Repeat the command with -v 2 to see where, and report it.");
    } else {
      bug.printStackTrace(err);
      err.flush();
    }
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
    return drawable && !aside && !jsonLines && verbosity >= Level.WARNING.verbosity();
  }

  /// Draws lines at the end of the screen, in place of those drawn before.
  synchronized void drawLive(List<String> lines) {
    live.draw(out, lines);
  }

  /// Prints one object of the JSON document that the invocation results in: an array of all of
  /// them.
  ///
  /// @param telling hands over one piece of the object after another
  public void object(Consumer<Consumer<String>> telling) {
    document.add(out, telling);
  }

  /// The same for a whole object.
  public void object(String json) {
    object(pieces -> pieces.accept(json));
  }

  /// From now on there is a document, perhaps of nothing.
  public void expectDocument() {
    document.expect();
  }

  /// Ends that document, if there is one.
  ///
  /// @param oneOfMany whether a line end follows, because others may come; otherwise none does, as
  ///   with the original
  public void endDocument(boolean oneOfMany) {
    document.end(out, oneOfMany ? "\n" : "");
    out.flush();
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
    out.flush();
    return new FileOutputStream(FileDescriptor.out);
  }

  /// Passes bytes on to standard error, as what a program says to the user.
  OutputStream asides() {
    err.flush();
    return new FileOutputStream(FileDescriptor.err);
  }

  /// What answers are read on at present, by a person: no JSON line is ever fitted.
  public Screen screen() {
    return screen(OUTPUT);
  }

  /// What problems are read on.
  public Screen screenOfProblems() {
    return screen(ERRORS);
  }

  private Screen screen(int descriptor) {
    return jsonLines ? Screen.none() : screens.apply(descriptor);
  }

  public void flush() {
    out.flush();
    err.flush();
  }

  /// Runs something that will say how it went.
  public int untilTold(IntSupplier command) {
    speaking.lock();
    try {
      return command.getAsInt();
    } finally {
      flush();
      speaking.unlock();
    }
  }

  /// Waits until what runs, if anything, has said how it went. For the moment our own process is
  /// asked to end.
  ///
  /// @return whether it has
  public boolean awaitLastWords(Duration longest) {
    try {
      var told = speaking.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (told) {
        speaking.unlock();
      }
      return told;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Runs something whose answers go elsewhere.
  public int divertedTo(PrintWriter elsewhere, IntSupplier command) {
    var usual = out;
    out = elsewhere;
    try {
      return command.getAsInt();
    } finally {
      elsewhere.flush();
      out = usual;
    }
  }

  private void told(Level level, PrintWriter writer, String line) {
    var told = new Told(clock.instant(), level, line);
    if (verbosity >= level.verbosity()) {
      synchronized (this) {
        live.erase(out);
        out.flush();
        writer.println(shown(told));
        writer.flush();
      }
    }
    listeners.tell(told);
  }

  private String shown(Told told) {
    return jsonLines ? told.json() : colours.paint(told.level(), told.text());
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
