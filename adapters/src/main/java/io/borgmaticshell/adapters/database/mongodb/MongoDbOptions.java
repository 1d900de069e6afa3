package io.borgmaticshell.adapters.database.mongodb;

import io.borgmaticshell.domain.option.OptionSpec;

/// What entries of `mongodb_databases` may say beyond what all servers share.
final class MongoDbOptions {
  static final OptionSpec AUTHENTICATION_DATABASE =
      OptionSpec.text(
          "authentication_database", "Database that knows the user; default: the programs' own.");
  static final OptionSpec FORMAT =
      OptionSpec.choice("format", "Format of the dump; default: archive.", "archive", "directory");
  static final OptionSpec MONGODUMP_COMMAND =
      OptionSpec.text("mongodump_command", "The program that dumps; default: mongodump.");
  static final OptionSpec MONGORESTORE_COMMAND =
      OptionSpec.text("mongorestore_command", "The program that restores; default: mongorestore.");

  static final OptionSpec[] ALL = {
    AUTHENTICATION_DATABASE, FORMAT, MONGODUMP_COMMAND, MONGORESTORE_COMMAND
  };

  private MongoDbOptions() {}
}
