package io.borgmaticshell.adapters.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackgroundRefreshTest {

  @Test
  void says_nothing_between_the_lines_where_there_is_no_configuration()
      throws InterruptedException {
    var said = Collections.synchronizedList(new ArrayList<Throwable>());
    var usual = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> said.add(e));
    try {
      var refresh =
          new BackgroundRefresh(
              () -> {
                throw new IllegalStateException("no configuration");
              },
              access -> {});
      refresh.resume();
      refresh.pause();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(usual);
    }
    assertThat(said).isEmpty();
  }
}
