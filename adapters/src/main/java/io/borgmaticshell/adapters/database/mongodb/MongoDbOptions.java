package io.borgmaticshell.adapters.database.mongodb;

import io.borgmaticshell.domain.option.OptionSpec;

/// What entries of `mongodb_databases` may say beyond what all servers share.
final class MongoDbOptions {
  static final OptionSpec AUTHENTICATION_DATABASE =
      OptionSpec.text("authentication_database", "Database that knows the user.")
          .like("admin")
          .usually("the programs' own");
  static final OptionSpec FORMAT =
      OptionSpec.choice("format", "Format of the dump.", "archive", "directory").usually("archive");
  static final OptionSpec PASSWORD_TRANSPORT =
      OptionSpec.choice(
              "password_transport",
              "How the programs get the password; here always by an open descriptor.",
              "pipe",
              "file")
          .usually("pipe");
  static final OptionSpec MONGODUMP_COMMAND =
      OptionSpec.text("mongodump_command", "The program that dumps.").usually("mongodump");
  static final OptionSpec MONGORESTORE_COMMAND =
      OptionSpec.text("mongorestore_command", "The program that restores.").usually("mongorestore");

  static final OptionSpec[] ALL = {
    AUTHENTICATION_DATABASE, FORMAT, PASSWORD_TRANSPORT, MONGODUMP_COMMAND, MONGORESTORE_COMMAND
  };

  private MongoDbOptions() {}
}
