package io.borgmaticshell.adapters.shell.output;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;

/// Something that was told to the user.
///
/// @param text one or more lines, without a line end at the end; no secret
public record Told(Instant at, Level level, String text) {
  /// The same for programs: an object on one line, with the keys that the original borgmatic gives
  /// it, which are those of Borg (Borg documentation, "Logging API").
  public String json() {
    var object = new JsonObject();
    object.addProperty("type", "log_message");
    object.addProperty("time", BigDecimal.valueOf(at.toEpochMilli(), 3));
    object.addProperty("message", text);
    object.addProperty("levelname", level.name());
    object.addProperty("name", "borgmatic");
    return object.toString();
  }

  /// How much it matters. Names and numbers are those the original borgmatic logs with.
  public enum Level {
    /// What went wrong.
    ERROR(-1, 40),
    /// What should be looked at.
    WARNING(0, 30),
    /// What was asked for.
    ANSWER(0, 25),
    /// A step that was taken.
    INFO(1, 20),
    /// What only matters to somebody who looks for a mistake.
    DEBUG(2, 10);

    private final int verbosity;
    private final int number;

    Level(int verbosity, int number) {
      this.verbosity = verbosity;
      this.number = number;
    }

    /// The verbosity from which on it is told, -1 to 2.
    public int verbosity() {
      return verbosity;
    }

    /// A number that is higher the more it matters.
    public int number() {
      return number;
    }
  }
}
