package io.borgmaticshell.bootstrap.architecture.samples.adapters.database.redis;

import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.OptionalInt;

public class RedisHook implements DatabaseHook {
  @Override
  public HookName name() {
    return HookName.of("redis");
  }

  @Override
  public OptionalInt defaultPort() {
    return OptionalInt.of(6379);
  }

  @Override
  public List<OptionSpec> options() {
    return List.of();
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    throw new UnsupportedOperationException("only here to be looked at");
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    throw new UnsupportedOperationException("only here to be looked at");
  }
}
