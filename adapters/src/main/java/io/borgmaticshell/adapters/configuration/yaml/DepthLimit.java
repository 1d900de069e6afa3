package io.borgmaticshell.adapters.configuration.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/// Refuses documents that are nested so deeply that reading them would exhaust the stack.
final class DepthLimit implements Parser {
  static final int MOST_LEVELS = 100;
  static final String COMPLAINT = "nested too deeply";

  private final Parser parser;
  private int level;

  DepthLimit(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    var event = parser.next();
    level +=
        switch (event.getEventId()) {
          case MappingStart, SequenceStart -> 1;
          case MappingEnd, SequenceEnd -> -1;
          default -> 0;
        };
    if (level > MOST_LEVELS) {
      throw new ParserException(COMPLAINT, event.getStartMark());
    }
    return event;
  }
}
