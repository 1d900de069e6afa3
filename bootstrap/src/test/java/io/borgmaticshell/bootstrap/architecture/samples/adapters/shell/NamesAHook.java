package io.borgmaticshell.bootstrap.architecture.samples.adapters.shell;

import io.borgmaticshell.bootstrap.architecture.samples.adapters.database.redis.RedisHook;

record NamesAHook(RedisHook hook) {}
