package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.adapters.shell.table.Screen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/// Standard output and standard error, and what is drawn at the end of the screen. Always UTF-8,
/// because a cron job has no locale but databases have names.
final class Console {
  private static final int OUTPUT = 1;
  private static final int ERRORS = 2;

  private final PrintWriter err;
  private final LiveBlock live = new LiveBlock();
  private final JsonDocument document = new JsonDocument();
  private final Colours colours;
  private final boolean drawable;
  private final IntFunction<Screen> screens;
  private volatile PrintWriter out;
  private volatile boolean aside;
  private volatile boolean jsonLines;

  private Console(
      Writer out, Writer err, Colours colours, boolean drawable, IntFunction<Screen> screens) {
    this.out = new PrintWriter(out);
    this.err = new PrintWriter(err);
    this.colours = colours;
    this.drawable = drawable;
    this.screens = screens;
  }

  /// Two places where nobody watches.
  static Console of(Writer out, Writer err) {
    return new Console(out, err, Colours.none(), false, _ -> Screen.none());
  }

  /// The standard streams of this process.
  static Console standard() {
    return new Console(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Colours.of(System.getenv()),
        Descriptors.canDraw(System.getenv()),
        Descriptors::screen);
  }

  private static Writer writer(FileDescriptor descriptor) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
  }

  /// Chooses whether steps go to standard error.
  void stepsAside(boolean wanted) {
    aside = wanted;
  }

  /// Chooses whether problems and warnings may be coloured.
  void coloured(boolean wanted) {
    colours.want(wanted);
  }

  /// Chooses whether what is told is written as JSON, one object a line.
  void asJsonLines(boolean wanted) {
    jsonLines = wanted;
  }

  /// Prints a text that ends its own lines.
  synchronized void print(String text) {
    print(out, text);
  }

  /// Prints it where steps go.
  synchronized void printAside(String text) {
    print(steps(), text);
  }

  private void print(PrintWriter writer, String text) {
    live.erase(out);
    writer.print(text);
    writer.flush();
  }

  /// Prints a line of an answer, which stays in the buffer: there may be very many.
  synchronized void answer(Told told) {
    live.erase(out);
    out.println(shown(told));
  }

  /// Prints a line where its level belongs.
  synchronized void tell(Told told) {
    live.erase(out);
    out.flush();
    var writer =
        switch (told.level()) {
          case ERROR, WARNING -> err;
          case ANSWER, INFO, DEBUG -> steps();
        };
    writer.println(shown(told));
    writer.flush();
  }

  private PrintWriter steps() {
    return aside ? err : out;
  }

  private String shown(Told told) {
    return jsonLines ? told.json() : colours.paint(told.level(), told.text());
  }

  /// Prints where a mistake of ours is.
  synchronized void trace(RuntimeException bug) {
    bug.printStackTrace(err);
    err.flush();
  }

  /// Whether lines can be drawn in place.
  boolean isDrawable() {
    return drawable && !aside && !jsonLines;
  }

  /// Draws lines at the end of the screen, in place of those drawn before.
  synchronized void drawLive(List<String> lines) {
    live.draw(out, lines);
  }

  /// Prints one object of the JSON document that the invocation results in.
  ///
  /// @param telling hands over one piece of the object after another
  void object(Consumer<Consumer<String>> telling) {
    document.add(out, telling);
  }

  /// From now on there is a document, perhaps of nothing.
  void expectDocument() {
    document.expect();
  }

  /// Ends that document, if there is one.
  void endDocument(String after) {
    document.end(out, after);
    out.flush();
  }

  /// Passes bytes on to standard output.
  OutputStream content() {
    out.flush();
    return new FileOutputStream(FileDescriptor.out);
  }

  /// Passes bytes on to standard error.
  OutputStream asides() {
    err.flush();
    return new FileOutputStream(FileDescriptor.err);
  }

  /// What answers are read on at present, by a person: no JSON line is ever fitted.
  Screen screen() {
    return screen(OUTPUT);
  }

  /// What problems are read on.
  Screen screenOfProblems() {
    return screen(ERRORS);
  }

  private Screen screen(int descriptor) {
    return jsonLines ? Screen.none() : screens.apply(descriptor);
  }

  /// Runs something whose answers go elsewhere.
  int divertedTo(PrintWriter elsewhere, IntSupplier command) {
    var usual = out;
    out = elsewhere;
    try {
      return command.getAsInt();
    } finally {
      elsewhere.flush();
      out = usual;
    }
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
