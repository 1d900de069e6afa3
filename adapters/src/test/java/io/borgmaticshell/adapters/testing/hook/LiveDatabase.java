package io.borgmaticshell.adapters.testing.hook;

import java.util.Map;
import java.util.function.Supplier;

/// One database that is really there.
///
/// @param entry the options that lead to it, as a configuration file has them
/// @param nowhere the options of an entry that leads to no database
/// @param fill puts objects and rows into it
/// @param empty takes everything out again, up to what a restore expects to find
/// @param content all of it, equal for equal data
public record LiveDatabase(
    Map<String, Object> entry,
    Map<String, Object> nowhere,
    Runnable fill,
    Runnable empty,
    Supplier<String> content) {}
